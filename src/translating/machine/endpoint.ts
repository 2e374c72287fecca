import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { may, mayIn } from '../../access/rules.ts'
import { isLanguage, type LanguageCode } from '../../languages/index.ts'
import { machineSentences } from '../../languages/machine.ts'
import { optionsOf } from '../../options.ts'
import { actingPerson, answering, answerLanguage, articleIn, bodyOf } from '../../publishing/request.ts'
import { articleUid } from '../../publishing/workingCopies.ts'
import { gateSentences } from '../../working/refuse.ts'
import { newUid } from '../../working/uid.ts'
import { sentencesIn } from '../exchange/say.ts'
import type { Filled } from './fill.ts'
import { queueRun, work } from './job.ts'
import { machineOf } from './machine.ts'
import { reviewMachine } from './review.ts'
import { createRun, type RunRow, runOf, runsHere, stateOf, stopRun } from './runs.ts'

export const MOST_ARTICLES = 500

const refuse = (message: string, status: number): APIError => new APIError(message, status, null, true)
const malformed = (req: PayloadRequest, what: string): APIError => refuse(gateSentences(req).malformed(what), 400)

function languageIn(req: PayloadRequest, value: unknown): LanguageCode {
  if (!isLanguage(value)) throw malformed(req, 'language')
  if (!mayIn(actingPerson(req), 'write translations', value)) throw refuse(gateSentences(req).languageForbidden(), 403)
  return value
}

async function start(req: PayloadRequest): Promise<unknown> {
  const by = actingPerson(req)
  const body = await bodyOf(req)
  const say = machineSentences(answerLanguage(req))
  const language = languageIn(req, body.language)
  const machine = machineOf(optionsOf(req.payload.config).machine)
  if (!machine) throw refuse(say.notSet, 409)
  const named = body.articles === undefined ? [body.article] : body.articles
  if (!Array.isArray(named) || named.length === 0) throw malformed(req, 'articles')
  if (named.length > MOST_ARTICLES) throw refuse(say.tooMany(MOST_ARTICLES), 400)
  if (body.overwrite !== undefined && typeof body.overwrite !== 'boolean') throw malformed(req, 'overwrite')
  const articles: string[] = []
  for (const one of named) {
    const uid = await articleUid(req.payload, articleIn(req, one))
    if (uid === null) throw refuse(gateSentences(req)['article-missing'](), 404)
    if (!articles.includes(uid)) articles.push(uid)
  }
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

/** The run that the address names. @throws 403 where it is neither the person's own nor theirs to see, 404 */
async function runNamed(req: PayloadRequest): Promise<RunRow> {
  const by = actingPerson(req)
  const say = machineSentences(answerLanguage(req))
  const run = await runOf(req.payload, String(req.routeParams?.id ?? ''))
  if (!run) throw refuse(say.runMissing, 404)
  if (run.byId !== by.id && !may(by, 'see imports')) throw refuse(say.notYours, 403)
  return run
}

/** A run with its sentences in the language of whoever asks. */
function told(req: PayloadRequest, run: RunRow): object {
  const language = answerLanguage(req)
  const say = machineSentences(language)
  const reasons: Record<string, string> = { ...sentencesIn(language).reasons, unaligned: say.unaligned }
  const { uid, input, report } = run
  const state = stateOf(run, runsHere(req.payload))
  const article = ({ reason, problem, refused, ...filled }: Filled) => ({
    ...filled,
    sentence: (reason && reasons[reason]) ?? say.outcomes[filled.outcome],
    ...(reason && { reason }),
    ...(problem && { problem: { ...problem, sentence: say.problem(problem.problem, problem.of) } }),
    refused: refused.map(({ key, reason: why }) => ({ key, reason: why, sentence: say.reasons[why] })),
  })
  const { problem } = report
  return {
    run: uid,
    language: run.language,
    machine: run.machine,
    by: run.by,
    state,
    sentence: problem ? say.problem(problem.problem, problem.of) : say.states[state],
    overwrite: input.overwrite,
    done: report.done,
    of: report.of,
    texts: report.texts,
    articles: report.articles.map(article),
  }
}

async function look(req: PayloadRequest): Promise<unknown> {
  const run = await runNamed(req)
  // One that waits may have lost the process that was to begin it.
  if (run.state === 'queued' && machineOf(optionsOf(req.payload.config).machine)) void work(req.payload)
  return told(req, run)
}

async function stop(req: PayloadRequest): Promise<unknown> {
  const { uid } = await runNamed(req)
  await stopRun(req.payload, uid)
  const run = await runOf(req.payload, uid)
  return run ? told(req, run) : {}
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
  const answer = await reviewMachine(req.payload, { by, req }, { article, language, keys: keys as string[] | 'all' })
  if (!('refused' in answer)) return answer
  const say = answerLanguage(req)
  if (answer.refused === 'nothing') throw refuse(machineSentences(say).nothingToReview, 409)
  throw refuse(sentencesIn(say).reasons[answer.refused], answer.refused === 'languages' ? 403 : 409)
}

/**
 * `POST /api/bilingual/machine { article | articles, language, overwrite? }` starts a run and answers its number;
 * `GET …/machine/{run}` says how far it is, `POST …/machine/{run}/stop` stops it;
 * `POST …/machine/review { article, language, keys? }` lets a machine's words stand.
 */
export const machineEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/bilingual/machine', method: 'post', handler: answering(start) },
  { path: '/bilingual/machine/review', method: 'post', handler: answering(review) },
  { path: '/bilingual/machine/:id', method: 'get', handler: answering(look) },
  { path: '/bilingual/machine/:id/stop', method: 'post', handler: answering(stop) },
]
