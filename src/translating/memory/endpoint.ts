import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { may } from '../../access/rules.ts'
import { isLanguage, otherLanguage } from '../../languages/index.ts'
import { memorySentences } from '../../languages/memory.ts'
import { actingPerson, answering, answerLanguage } from '../../publishing/request.ts'
import { gateSentences } from '../../working/refuse.ts'
import { categoryOf } from './category.ts'
import { findInMemory, type MemoryFound } from './find.ts'
import { readyMemory } from './ready.ts'
import { sentencesOf } from './sentences.ts'

const LONGEST = 8000
const MOST_SENTENCES = 12
/** How long an answer waits for the index of a process that has just begun. */
const PATIENCE_MS = 1500

const malformed = (req: PayloadRequest, what: string): APIError =>
  new APIError(gateSentences(req).malformed(what), 400, null, true)

async function look(req: PayloadRequest): Promise<unknown> {
  const by = actingPerson(req)
  if (!may(by, 'see working copies')) throw new APIError(gateSentences(req).notAllowed(), 403, null, true)
  const query = new URL(req.url ?? '', 'http://localhost').searchParams
  const to = query.get('to')
  if (!isLanguage(to)) throw malformed(req, 'to')
  const from = query.get('from') ?? otherLanguage(to)
  if (!isLanguage(from) || from === to) throw malformed(req, 'from')
  const text = query.get('text') ?? ''
  if (text.trim() === '' || text.length > LONGEST) throw malformed(req, 'text')
  const article = query.get('article') ?? undefined
  if (article !== undefined && article.length > 64) throw malformed(req, 'article')
  const limit = Number(query.get('limit') ?? 5)
  if (!Number.isInteger(limit) || limit < 1 || limit > 20) throw malformed(req, 'limit')

  const ready = await readyMemory(req.payload, PATIENCE_MS)
  const category = article === undefined ? undefined : await categoryOf(req.payload, article)
  const say = memorySentences(answerLanguage(req))
  const find = async (words: string, most: number) =>
    (await findInMemory(req.payload, { from, to, text: words, article, category, limit: most })).map(
      (found: MemoryFound) => ({ ...found, sentence: found.sentence, label: say.match(found.similarity, found.scope) }),
    )
  const parts = query.get('sentences') === 'true' ? sentencesOf(text, from) : []
  const sentences = []
  if (parts.length > 1)
    for (const part of parts.slice(0, MOST_SENTENCES)) sentences.push({ text: part, matches: await find(part, 2) })
  return {
    matches: await find(text, limit),
    ...(parts.length > 1 && { sentences }),
    ...(!ready && { building: true, note: say.building }),
  }
}

/**
 * `GET /api/bilingual/memory?to=en[&from=ko]&text=…[&article=uid][&sentences=true][&limit=5]`: what live pairs say for
 * a text; only what readers have stands in it, so whoever works at the desk may ask.
 */
export const memoryEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/bilingual/memory', method: 'get', handler: answering(look) },
]
