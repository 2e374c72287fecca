import type { PayloadRequest } from 'payload'
import { isTheirs, type Person } from '../../access/person.ts'
import { may, mayIn } from '../../access/rules.ts'
import type { LanguageCode } from '../../languages/index.ts'
import { machineSentences } from '../../languages/machine.ts'
import { optionsOf } from '../../options.ts'
import { answerLanguage } from '../../publishing/request.ts'
import { sentencesIn } from '../exchange/say.ts'
import { articleTitles, type TitledArticle } from './articles.ts'
import type { Filled } from './fill.ts'
import { type RunRow, type RunState, runsHere, stateOf } from './runs.ts'
import type { MachineProblem } from './types.ts'

/** A run as the desk lists it, with its sentence in the language of whoever asks. */
export interface RunTold {
  run: string
  language: LanguageCode
  machine: string
  by: string
  /** Whether whoever asks began it. */
  own: boolean
  mayStop: boolean
  state: RunState | 'interrupted'
  sentence: string
  at: string
  overwrite: boolean
  done: number
  of: number
  /** Articles of which something was refused. */
  failed: number
  texts: { done: number; of: number }
}
export interface ArticleTold extends Omit<Filled, 'problem' | 'refused'>, TitledArticle {
  sentence: string
  problem?: { problem: MachineProblem; of: string; sentence: string }
  refused: { key: string; reason: string; sentence: string }[]
}

const isOwn = (by: Person, { byId, createdAt }: RunRow): boolean => isTheirs(by, { byId, at: createdAt })
/** Runs are seen by those who write the language they write in, and by those who see every run. */
export const maySee = (by: Person, run: RunRow): boolean =>
  isOwn(by, run) || may(by, 'see imports') || mayIn(by, 'write translations', run.language)
export const mayStop = (by: Person, run: RunRow): boolean => isOwn(by, run) || may(by, 'see imports')

const isAmiss = ({ outcome, refused, problem }: Filled): boolean =>
  outcome === 'refused' || refused.length > 0 || problem !== undefined

export function runTold(req: PayloadRequest, by: Person, run: RunRow): RunTold {
  const say = machineSentences(answerLanguage(req))
  const { uid, input, report } = run
  const state = stateOf(run, runsHere(req.payload))
  const { problem } = report
  return {
    run: uid,
    language: run.language,
    machine: run.machine,
    by: run.by,
    own: isOwn(by, run),
    mayStop: mayStop(by, run),
    state,
    sentence: problem ? say.problem(problem.problem, problem.of) : say.states[state],
    at: new Date(run.createdAt).toISOString(),
    overwrite: input.overwrite,
    done: report.done,
    of: report.of,
    failed: report.articles.filter(isAmiss).length,
    texts: report.texts,
  }
}

/** A run with what became of each article; those of which something was refused by their titles. */
export async function runInFull(
  req: PayloadRequest,
  by: Person,
  run: RunRow,
): Promise<RunTold & { articles: ArticleTold[] }> {
  const language = answerLanguage(req)
  const say = machineSentences(language)
  const reasons: Record<string, string> = { ...sentencesIn(language).reasons, unaligned: say.unaligned }
  const { articles } = run.report
  const titles = await articleTitles(
    req.payload,
    by,
    articles.filter(isAmiss).map(({ article }) => article),
  )
  const told = ({ reason, problem, refused, ...filled }: Filled): ArticleTold => ({
    ...filled,
    ...(titles.get(filled.article) ?? { title: '', id: '' }),
    sentence: (reason && reasons[reason]) ?? say.outcomes[filled.outcome],
    ...(reason && { reason }),
    ...(problem && { problem: { ...problem, sentence: say.problem(problem.problem, problem.of) } }),
    refused: refused.map(({ key, reason: why }) => ({ key, reason: why, sentence: say.reasons[why] })),
  })
  return { ...runTold(req, by, run), articles: articles.map(told) }
}

const MOST_LISTED = 20

/** The newest runs that a person may see; where an article is named, those at work on it. */
export async function runsFor(req: PayloadRequest, by: Person, article?: string): Promise<RunRow[]> {
  const { docs } = await req.payload.db.find<RunRow>({
    collection: optionsOf(req.payload.config).slugs['machine-runs'],
    where: article === undefined ? {} : { state: { in: ['queued', 'running'] } },
    sort: '-createdAt',
    limit: 100,
    pagination: false,
  })
  return docs
    .filter((run) => maySee(by, run) && (article === undefined || run.input.articles.includes(article)))
    .slice(0, MOST_LISTED)
}
