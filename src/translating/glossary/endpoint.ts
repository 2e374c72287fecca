import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { may } from '../../access/rules.ts'
import { isLanguage, otherLanguage } from '../../languages/index.ts'
import { actingPerson, answering, articleIn } from '../../publishing/request.ts'
import { workingCopies } from '../../publishing/workingCopies.ts'
import { gateSentences } from '../../working/refuse.ts'
import { readable } from '../exchange/desk.ts'
import { segmentsOf } from '../segments.ts'
import { checkTerms, type GlossaryTerm, loadGlossary, type TermFound, termsIn } from './index.ts'

const LONGEST = 20_000

const refuse = (message: string, status: number): APIError => new APIError(message, status, null, true)
const malformed = (req: PayloadRequest, what: string): APIError => refuse(gateSentences(req).malformed(what), 400)

const place = ({ start, end, text, ending }: Omit<TermFound, 'term'>) => ({ start, end, text, ending })

/**
 * `GET /api/bilingual/glossary?to=en[&from=ko]&article=uid | &text=…`: the terms of a source text by place, how each is
 * said and must not be said, and what the translation that is there says otherwise.
 */
async function look(req: PayloadRequest): Promise<unknown> {
  const by = actingPerson(req)
  const say = gateSentences(req)
  if (!may(by, 'see working copies')) throw refuse(say.notAllowed(), 403)
  const query = new URL(req.url ?? '', 'http://localhost').searchParams
  const to = query.get('to')
  if (!isLanguage(to)) throw malformed(req, 'to')
  const from = query.get('from') ?? otherLanguage(to)
  if (!isLanguage(from) || from === to) throw malformed(req, 'from')
  const [article, text] = [query.get('article'), query.get('text')]
  if ((article === null) === (text === null)) throw malformed(req, 'article')
  if (text !== null && text.length > LONGEST) throw malformed(req, 'text')

  const glossary = await loadGlossary(req.payload)
  let category: string | null = null
  const told = ({ term, ...at }: TermFound) => ({ ...place(at), ...offered(term) })
  const offered = (term: GlossaryTerm) => ({
    id: term.id,
    source: term.term[from],
    target: term.term[to],
    forbidden: term.forbidden[to],
    note: term.note,
  })
  if (text !== null) return { matches: termsIn(text, from, glossary).map(told) }

  const copies = await workingCopies(req.payload, articleIn(req, article))
  if (!copies) throw refuse(say['article-missing'](), 404)
  const ids = [copies.textIds[from], copies.textIds[to]]
  const seen = await readable(
    req.payload,
    { by, req },
    ids.filter((id) => id !== undefined),
  )
  const [source, target] = ([from, to] as const).map((code, index) =>
    seen.has(String(ids[index])) ? copies.texts[code] : undefined,
  )
  if (!source) throw refuse(say['translation-missing'](), 404)
  category = copies.article.content.category
  const targets = new Map(target ? segmentsOf(target.content).map(({ key, text: words }) => [key, words]) : [])
  const segments = segmentsOf(source.content).flatMap(({ key, text: words }) => {
    const matches = termsIn(words, from, glossary, category)
    if (matches.length === 0) return []
    const translated = targets.get(key)
    const problems = translated === undefined ? [] : checkTerms(words, translated, { from, to, glossary, category })
    return [
      {
        key,
        matches: matches.map(told),
        problems: problems.map((problem) => ({
          kind: problem.kind,
          id: problem.term.id,
          source: place(problem.source),
          target: problem.target && place(problem.target),
          expected: problem.expected,
        })),
      },
    ]
  })
  return { segments }
}

export const glossaryEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/bilingual/glossary', method: 'get', handler: answering(look) },
]
