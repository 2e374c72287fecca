import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { mayIn } from '../../access/rules.ts'
import { isLanguage, type LanguageCode } from '../../languages/index.ts'
import { machineSentences } from '../../languages/machine.ts'
import { memorySentences } from '../../languages/memory.ts'
import { actingPerson, answering, answerLanguage, articleIn, bodyOf } from '../../publishing/request.ts'
import { articleUid } from '../../publishing/workingCopies.ts'
import { gateSentences } from '../../working/refuse.ts'
import type { Desk } from '../exchange/desk.ts'
import { sentencesIn } from '../exchange/say.ts'
import { emptyFilled, type FillRefusal, fillByMemory } from './fill.ts'

/** Below this what is found is another sentence. */
export const LEAST = 60

const refuse = (message: string, status: number): APIError => new APIError(message, status, null, true)
const malformed = (req: PayloadRequest, what: string): APIError => refuse(gateSentences(req).malformed(what), 400)

interface Asked extends Desk {
  body: Record<string, unknown>
  article: string
  language: LanguageCode
}

async function asked(req: PayloadRequest): Promise<Asked> {
  const by = actingPerson(req)
  const body = await bodyOf(req)
  const { language } = body
  if (!isLanguage(language)) throw malformed(req, 'language')
  if (!mayIn(by, 'write translations', language)) throw refuse(gateSentences(req).languageForbidden(), 403)
  const article = await articleUid(req.payload, articleIn(req, body.article))
  if (article === null) throw refuse(gateSentences(req)['article-missing'](), 404)
  return { by, req, body, article, language }
}

function refused(req: PayloadRequest, reason: FillRefusal): APIError {
  const language = answerLanguage(req)
  if (reason === 'unaligned') return refuse(machineSentences(language).unaligned, 409)
  return refuse(sentencesIn(language).reasons[reason], reason === 'languages' ? 403 : 409)
}

async function fill(req: PayloadRequest): Promise<unknown> {
  const { body, ...named } = await asked(req)
  const least = body.least ?? 100
  if (typeof least !== 'number' || !Number.isInteger(least) || least < LEAST || least > 100)
    throw malformed(req, 'least')
  const answer = await fillByMemory(req.payload, { ...named, least })
  if ('refused' in answer) throw refused(req, answer.refused)
  return answer
}

async function undo(req: PayloadRequest): Promise<unknown> {
  const { body, ...named } = await asked(req)
  const { at } = body
  if (typeof at !== 'string' || at === '' || at.length > 40) throw malformed(req, 'at')
  const answer = await emptyFilled(req.payload, { ...named, at })
  if ('refused' in answer) throw refused(req, answer.refused)
  if (answer.emptied.length === 0) throw refuse(memorySentences(answerLanguage(req)).nothingToUndo, 409)
  return answer
}

/**
 * `POST /api/bilingual/memory/fill { article, language, least? }` fills the empty texts of a translation with the same
 * words' translation, or with that of words at least `least` per cent alike, and starts one that is not there;
 * `POST …/memory/fill/undo { article, language, at }` takes one fill back.
 */
export const memoryFillEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/bilingual/memory/fill', method: 'post', handler: answering(fill) },
  { path: '/bilingual/memory/fill/undo', method: 'post', handler: answering(undo) },
]
