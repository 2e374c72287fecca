import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import type { Person } from '../access/person.ts'
import { followed } from '../editions/follow.ts'
import { languagesOf } from '../editions/release.ts'
import { gateSentences } from '../working/refuse.ts'
import { changesOf, type Names } from './changes.ts'
import { deskOf } from './desk.ts'
import { join } from './join.ts'
import { nameOf } from './labelContent.ts'
import { errorsIn, forAct, said } from './problem.ts'
import { check, correct, publish } from './publish.ts'
import { redact } from './redact.ts'
import {
  actingPerson,
  answering,
  answerLanguage,
  articleIn,
  bodyOf,
  expectIn,
  languagesIn,
  noteIn,
  textIn,
} from './request.ts'
import { schedule } from './schedule.ts'
import type { Schedule } from './scheduleRows.ts'
import { split } from './split.ts'
import { reschedule, unschedule } from './takeBack.ts'
import type { PublishArgs } from './types.ts'
import { withdraw } from './withdraw.ts'
import { readableBy } from './workingCopies.ts'

/** Most articles of one call. */
const MOST = 200

type Body = Record<string, unknown>
interface Call {
  req: PayloadRequest
  by: Person
  body: Body
}

const publishArgs = ({ req, by, body }: Call): PublishArgs => ({
  req,
  by,
  article: articleIn(req, body.article),
  languages: languagesIn(req, body.languages ?? []),
  expect: expectIn(req, body.expect),
  note: noteIn(req, body.note),
  withArticle: body.withArticle === true,
  minor: body.minor === true,
})

/** Names of labels in the language of the editor, else in the one there is. */
function namesFor(req: PayloadRequest): Names {
  const { taxonomy } = followed(req.payload)
  const language = answerLanguage(req)
  return (collection, uid) => {
    const content = taxonomy.get(collection, uid)
    return content ? content.name?.[language] || nameOf(content) : ''
  }
}

async function checked(call: Call) {
  const { req } = call
  const kind = call.body.kind === 'correct' ? 'correct' : 'publish'
  const prepared = await check(req.payload, { ...publishArgs(call), kind })
  const { problems, copies, before, article } = prepared
  // What stands in a text, and what it would change, is for those who may read it.
  const texts = readableBy(call.by, copies.texts, ({ content }) => content.kind)
  const editions = readableBy(call.by, prepared.editions, (edition) => edition.kind)
  return {
    ready: errorsIn(problems).length === 0,
    problems: said(forAct(problems, kind), answerLanguage(req)),
    hashes: {
      article: copies.article.hash,
      ...Object.fromEntries(Object.entries(texts).map(([code, { hash }]) => [code, hash])),
    },
    articleIsNewer: prepared.standing?.document.article?.hash !== copies.article.hash,
    articleGoesAlong: article.hash === copies.article.hash,
    changes: changesOf(before, editions, namesFor(req), prepared.standing?.document.first),
  }
}

function sequencesIn(req: PayloadRequest, value: unknown): number[] {
  if (Array.isArray(value) && value.length > 0 && value.every((one) => Number.isSafeInteger(one))) return value
  throw new APIError(gateSentences(req).malformed('sequences'), 400, null, true)
}

const named = ({ req, by, body }: Call) => ({ schedule: textIn(req, 'schedule', body.schedule) ?? '', by, req })
const tell = (row: Schedule) => ({ schedule: row.uid, due: row.due, languages: languagesOf(row) })

const acts: Record<string, (call: Call) => Promise<unknown>> = {
  check: checked,
  publish: (call) => publish(call.req.payload, publishArgs(call)),
  correct: (call) => correct(call.req.payload, publishArgs(call)),
  withdraw: ({ req, by, body }) =>
    withdraw(req.payload, {
      req,
      by,
      article: articleIn(req, body.article),
      languages: languagesIn(req, body.languages),
      note: textIn(req, 'note', body.note),
    }),
  redact: ({ req, by, body }) =>
    redact(req.payload, {
      req,
      by,
      article: articleIn(req, body.article),
      languages: languagesIn(req, body.languages),
      sequences: sequencesIn(req, body.sequences),
      reason: textIn(req, 'reason', body.reason) ?? '',
    }),
  join: ({ req, by, body }) =>
    join(req.payload, { req, by, article: articleIn(req, body.article), with: articleIn(req, body.with, 'with') }),
  split: ({ req, by, body }) => split(req.payload, { req, by, article: articleIn(req, body.article) }),
  schedule: async (call) => {
    const at = textIn(call.req, 'at', call.body.at) ?? ''
    const kind = call.body.kind === 'correct' ? 'correct' : 'publish'
    const replaces = textIn(call.req, 'replaces', call.body.replaces)
    return tell(await schedule(call.req.payload, { ...publishArgs(call), kind, at, ...(replaces && { replaces }) }))
  },
  unschedule: async (call) => ({ ok: true, ...tell(await unschedule(call.req.payload, named(call))) }),
  reschedule: async (call) => tell(await reschedule(call.req.payload, named(call))),
}

async function act(req: PayloadRequest): Promise<unknown> {
  const by = actingPerson(req)
  const body = await bodyOf(req)
  const name = typeof body.act === 'string' ? body.act : ''
  const run = Object.hasOwn(acts, name) ? acts[name] : undefined
  if (!run) throw new APIError(gateSentences(req).unknownAct(name.slice(0, 40)), 400, null, true)
  if (!Array.isArray(body.articles)) return run({ req, by, body })
  const results = []
  if (body.articles.length > MOST)
    throw new APIError(gateSentences(req).malformed(`articles > ${MOST}`), 400, null, true)
  for (const article of body.articles) {
    try {
      results.push({ article, result: await run({ req, by, body: { ...body, article } }) })
    } catch (error) {
      if (!(error instanceof APIError) || !error.isPublic) throw error
      results.push({ article, error: { status: error.status, message: error.message, data: error.data } })
    }
  }
  return { results }
}

async function desk(req: PayloadRequest): Promise<unknown> {
  const by = actingPerson(req)
  const found = await deskOf(req.payload, articleIn(req, req.routeParams?.article), by)
  if (!found) throw new APIError(gateSentences(req)['article-missing'](), 404, null, true)
  return found
}

/** `POST /api/bilingual/acts` and `GET /api/bilingual/desk/{article}`. */
export const actEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/bilingual/acts', method: 'post', handler: answering(act) },
  { path: '/bilingual/desk/:article', method: 'get', handler: answering(desk) },
]
