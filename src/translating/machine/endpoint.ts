import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import type { Person } from '../../access/person.ts'
import { may, mayIn } from '../../access/rules.ts'
import { isLanguage, type LanguageCode } from '../../languages/index.ts'
import { machineSentences } from '../../languages/machine.ts'
import { optionsOf } from '../../options.ts'
import { actingPerson, answering, answerLanguage, articleIn, bodyOf } from '../../publishing/request.ts'
import { articleUid } from '../../publishing/workingCopies.ts'
import { gateSentences } from '../../working/refuse.ts'
import { idOf, rowNamed } from '../../working/relations.ts'
import { newUid } from '../../working/uid.ts'
import { filtersIn } from '../desk/endpoint.ts'
import { sentencesIn } from '../exchange/say.ts'
import { missingUnder } from './articles.ts'
import { queueRun, work } from './job.ts'
import { machineOf } from './machine.ts'
import { reviewMachine } from './review.ts'
import { createRun, type RunRow, runOf, stopRun } from './runs.ts'
import { setupOf } from './setup.ts'
import { maySee, mayStop, runInFull, runsFor, runTold } from './tellRun.ts'
import { textStanding } from './text.ts'

export const MOST_ARTICLES = 500

const refuse = (message: string, status: number): APIError => new APIError(message, status, null, true)
const malformed = (req: PayloadRequest, what: string): APIError => refuse(gateSentences(req).malformed(what), 400)

function languageIn(req: PayloadRequest, value: unknown): LanguageCode {
  if (!isLanguage(value)) throw malformed(req, 'language')
  if (!mayIn(actingPerson(req), 'write translations', value)) throw refuse(gateSentences(req).languageForbidden(), 403)
  return value
}

/** uids of the articles that a request names. */
async function named(req: PayloadRequest, body: Record<string, unknown>): Promise<string[]> {
  const list = body.articles === undefined ? [body.article] : body.articles
  if (!Array.isArray(list) || list.length === 0) throw malformed(req, 'articles')
  if (list.length > MOST_ARTICLES) throw refuse(machineSentences(answerLanguage(req)).tooMany(MOST_ARTICLES), 400)
  const articles = new Set<string>()
  for (const one of list) {
    const uid = await articleUid(req.payload, articleIn(req, one))
    if (uid === null) throw refuse(gateSentences(req)['article-missing'](), 404)
    articles.add(uid)
  }
  return [...articles]
}

/** uids of the articles that lack the language under the matrix's filters. @throws 409 where there is none */
async function missing(req: PayloadRequest, by: Person, language: LanguageCode, filters: unknown): Promise<string[]> {
  if (typeof filters !== 'object' || filters === null || Array.isArray(filters)) throw malformed(req, 'missing')
  const given = filtersIn({ query: filters as Record<string, unknown>, i18n: req.i18n }, by)
  const { uids } = await missingUnder(req.payload, by, language, given, MOST_ARTICLES)
  if (uids.length === 0) throw refuse(machineSentences(answerLanguage(req)).noneMissing, 409)
  return uids
}

async function start(req: PayloadRequest): Promise<unknown> {
  const by = actingPerson(req)
  const body = await bodyOf(req)
  const say = machineSentences(answerLanguage(req))
  const language = languageIn(req, body.language)
  const machine = machineOf(optionsOf(req.payload.config).machine)
  if (!machine) throw refuse(say.notSet, 409)
  if (body.overwrite !== undefined && typeof body.overwrite !== 'boolean') throw malformed(req, 'overwrite')
  const articles = body.missing === undefined ? await named(req, body) : await missing(req, by, language, body.missing)
  const uid = newUid()
  await createRun(req.payload, {
    uid,
    language,
    state: 'queued',
    machine: machine.name,
    by: by.name,
    byId: by.id,
    stop: false,
    input: { articles, overwrite: body.overwrite === true },
    report: { done: 0, of: articles.length, texts: { done: 0, of: 0 }, articles: [] },
  })
  await queueRun(req.payload, uid)
  // Not waited for: the answer says where the run is seen.
  void work(req.payload)
  return Response.json(
    { run: uid, of: articles.length },
    { status: 202, headers: { 'cache-control': 'private, no-store' } },
  )
}

/** The run that the address names. @throws 403 where the person may not do this with it, 404 */
async function runNamed(req: PayloadRequest, allowed: typeof maySee): Promise<{ run: RunRow; by: Person }> {
  const by = actingPerson(req)
  const say = machineSentences(answerLanguage(req))
  const run = await runOf(req.payload, String(req.routeParams?.id ?? ''))
  if (!run) throw refuse(say.runMissing, 404)
  if (!allowed(by, run)) throw refuse(say.notYours, 403)
  return { run, by }
}

async function look(req: PayloadRequest): Promise<unknown> {
  const { run, by } = await runNamed(req, maySee)
  // One that waits may have lost the process that was to begin it.
  if (run.state === 'queued' && machineOf(optionsOf(req.payload.config).machine)) void work(req.payload)
  return runInFull(req, by, run)
}

async function stop(req: PayloadRequest): Promise<unknown> {
  const { run, by } = await runNamed(req, mayStop)
  await stopRun(req.payload, run.uid)
  const after = await runOf(req.payload, run.uid)
  return after ? runInFull(req, by, after) : {}
}

async function review(req: PayloadRequest): Promise<unknown> {
  const by = actingPerson(req)
  const body = await bodyOf(req)
  const language = languageIn(req, body.language)
  const keys = body.keys ?? 'all'
  if (keys !== 'all' && !(Array.isArray(keys) && keys.every((key) => typeof key === 'string')))
    throw malformed(req, 'keys')
  const article = await articleUid(req.payload, articleIn(req, body.article))
  if (article === null) throw refuse(gateSentences(req)['article-missing'](), 404)
  const { seen } = body
  if (seen !== undefined && (typeof seen !== 'object' || seen === null || Array.isArray(seen)))
    throw malformed(req, 'seen')
  const answer = await reviewMachine(
    req.payload,
    { by, req },
    { article, language, keys: keys as string[] | 'all', seen: seen as Record<string, string> | undefined },
  )
  if (!('refused' in answer)) return answer
  const say = answerLanguage(req)
  if (answer.refused === 'nothing') throw refuse(machineSentences(say).nothingToReview, 409)
  throw refuse(sentencesIn(say).reasons[answer.refused], answer.refused === 'languages' ? 403 : 409)
}

/** The machine and the newest runs, for those who may write translations; with `language` how many articles lack it. */
async function list(req: PayloadRequest): Promise<unknown> {
  const by = actingPerson(req)
  if (!may(by, 'write translations')) throw refuse(gateSentences(req).notAllowed(), 403)
  const { language } = req.query
  const count = isLanguage(language)
    ? (await missingUnder(req.payload, by, language, filtersIn(req, by), 0)).count
    : undefined
  return {
    setup: setupOf(optionsOf(req.payload.config).machine),
    most: MOST_ARTICLES,
    ...(count !== undefined && { missing: count }),
    runs: (await runsFor(req, by)).map((run) => runTold(req, by, run)),
  }
}

/** Where one translation stands with the machine: what it would fill or replace, what is to be looked at, who is at work. */
async function text(req: PayloadRequest): Promise<unknown> {
  const by = actingPerson(req)
  const { slugs, machine } = optionsOf(req.payload.config)
  const row = await rowNamed<{ article: unknown; language?: unknown }>(
    req.payload,
    slugs.translations,
    req.routeParams?.text,
    { select: { article: true, language: true } },
  )
  const article = row && (await articleUid(req.payload, idOf(row.article) ?? ''))
  if (!article) throw refuse(gateSentences(req)['translation-missing'](), 404)
  const language = languageIn(req, row.language)
  const stands = await textStanding(req.payload, { by, req }, article, language)
  if ('refused' in stands)
    throw stands.refused === 'nothing'
      ? refuse(gateSentences(req)['translation-missing'](), 404)
      : refuse(sentencesIn(answerLanguage(req)).reasons[stands.refused], stands.refused === 'languages' ? 403 : 409)
  const runs = await runsFor(req, by, article)
  return {
    ...stands,
    article,
    language,
    setup: setupOf(machine),
    runs: runs.filter((run) => run.language === language).map((run) => runTold(req, by, run)),
  }
}

/**
 * `POST /api/bilingual/machine { article | articles | missing: filters, language, overwrite? }` starts a run and answers
 * its number; `GET …/machine/{run}` says how far it is, `POST …/machine/{run}/stop` stops it; `GET …/machine` lists them;
 * `GET …/machine/text/{id}` says where a translation stands with the machine, and
 * `POST …/machine/review { article, language, keys?, seen? }` lets its words stand.
 */
export const machineEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/bilingual/machine', method: 'get', handler: answering(list) },
  { path: '/bilingual/machine', method: 'post', handler: answering(start) },
  { path: '/bilingual/machine/review', method: 'post', handler: answering(review) },
  { path: '/bilingual/machine/text/:text', method: 'get', handler: answering(text) },
  { path: '/bilingual/machine/:id', method: 'get', handler: answering(look) },
  { path: '/bilingual/machine/:id/stop', method: 'post', handler: answering(stop) },
]
