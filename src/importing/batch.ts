import type { Payload } from 'payload'
import type { LanguageCode } from '../languages/types.ts'
import { uidOf } from '../working/uid.ts'
import { sayBatchWritten } from '../working/written.ts'
import { withoutWaiting } from './durability.ts'
import { type ArticleRow, byKeys, byLikeness, likeness } from './existing.ts'
import { insertRows } from './insert.ts'
import type { JoinDesk } from './joining.ts'
import { keyOf } from './key.ts'
import { type Plan, planFor } from './plan.ts'
import type { ReadPage } from './read.ts'
import type { PageReport } from './report.ts'
import { isTaken } from './retry.ts'
import { send } from './send.ts'
import type { SlugDesk } from './slugs.ts'
import type { Story } from './story.ts'
import { type LabelDesk, slugOf } from './surroundings.ts'
import { createCopies, type Draft, updateArticle, updateText } from './write.ts'

/** What lasts for a run. */
export interface Run {
  payload: Payload
  site: string
  dryRun: boolean
  publish: boolean
  speaks: LanguageCode
  labels: LabelDesk
  slugs: SlugDesk
  joins: JoinDesk
  /** Files by key and by likeness: a page that comes twice is imported once. */
  seen: Map<string, string>
  /** The site was imported from before: pages without an address may be ones that changed. */
  siteKnown: boolean
  /** The process is the importer's own; see `withoutWaiting`. */
  alone: boolean
  /** The sentence for a problem. */
  sentence: (problem: NonNullable<PageReport['problem']>['code'], detail: string) => string
}

interface Job {
  report: PageReport
  draft: Draft
  row: ArticleRow | undefined
}

const failed = (run: Run, report: PageReport, error: unknown): void => {
  const detail = error instanceof Error ? error.message : String(error)
  report.outcome = 'failed'
  report.problem = { code: 'write', detail, sentence: run.sentence('write', detail) }
}

async function jobFor(run: Run, { file, story }: { file: string; story: Story }): Promise<PageReport | Job> {
  const key = keyOf(run.site, story)
  const { language, title, findings } = story
  const report: PageReport = { file, outcome: 'unchanged', key, language, title, findings }
  const marks = story.address ? [key] : [key, `${run.site}/${likeness(story)}`]
  const of = marks.map((mark) => run.seen.get(mark)).find((before) => before !== undefined)
  if (of !== undefined) return { ...report, outcome: 'duplicate', of, findings: [] }
  for (const mark of marks) run.seen.set(mark, file)
  try {
    const labels = await run.labels.of(story)
    const uid = uidOf(key)
    return { report, draft: { story, labels, site: run.site, key, uid, slug: slugOf(story, uid) }, row: undefined }
  } catch (error) {
    failed(run, report, error)
    return report
  }
}

/** Joins each page with what it was imported into before, and gives the new ones their addresses. */
async function lookUp(run: Run, jobs: Job[]): Promise<void> {
  const { payload, site } = run
  const rows = await byKeys(
    payload,
    jobs.map(({ draft }) => draft.key),
  )
  const loose = run.siteKnown ? jobs.filter(({ draft }) => !draft.story.address && !rows.has(draft.key)) : []
  const alike = await byLikeness(
    payload,
    site,
    loose.map(({ draft }) => draft.story),
  )
  for (const job of jobs) {
    job.row = rows.get(job.draft.key) ?? (job.draft.story.address ? undefined : alike.get(likeness(job.draft.story)))
    if (job.row) job.draft.uid = job.row.uid
    job.report.uid = job.draft.uid
    const text = job.row?.texts[job.draft.story.language]
    if (text) job.draft.slug = text.slug
  }
  const fresh = jobs.filter(({ row, draft }) => !row?.texts[draft.story.language])
  const slugs = await run.slugs.settle(
    fresh.map(({ draft }) => ({ language: draft.story.language, slug: draft.slug, uid: draft.uid })),
  )
  for (const [index, { draft }] of fresh.entries()) draft.slug = slugs[index] ?? draft.slug
}

const isConflict = (error: unknown): boolean => (error as { status?: unknown } | null)?.status === 409

/** What a failed write leaves to be done: where another hand was first its work is completed, else the page is named. */
async function afterFailure(run: Run, job: Job, plan: Plan, error: unknown): Promise<Plan | null> {
  const { report, draft } = job
  if (isConflict(error) && plan.text !== 'new') {
    report.outcome = 'edited'
    return { ...plan, outcome: 'edited', untouched: false }
  }
  const other =
    isTaken(error) || isConflict(error) ? (await byKeys(run.payload, [draft.key])).get(draft.key) : undefined
  if (!other) {
    failed(run, report, error)
    return null
  }
  const now = planFor(draft, other)
  report.outcome = now.outcome
  const failure = now.text === 'new' ? (await createCopies(run.payload, [{ draft, row: other }])).get(draft) : undefined
  if (failure === undefined || isTaken(failure) || isConflict(failure)) return now
  failed(run, report, failure)
  return null
}

/** Writes what the plans say; what could not be written is left out of what it gives. */
async function writeAll(run: Run, planned: Map<Job, Plan>): Promise<Map<Job, Plan>> {
  const { payload } = run
  const done = new Map<Job, Plan>()
  const settle = async (job: Job, plan: Plan, error: unknown): Promise<void> => {
    const left = error === undefined ? plan : await afterFailure(run, job, plan, error)
    if (left) done.set(job, left)
  }
  const fresh = [...planned].filter(([, { text }]) => text === 'new')
  const failures = await createCopies(
    payload,
    fresh.map(([{ draft, row }]) => ({ draft, row })),
  )
  for (const [job, plan] of planned) {
    const { draft } = job
    try {
      if (plan.article && plan.article !== 'new') await updateArticle(payload, draft, plan.article)
      if (plan.text && plan.text !== 'new') await updateText(payload, draft, plan.text)
      await settle(job, plan, failures.get(draft))
    } catch (error) {
      await settle(job, plan, error)
    }
  }
  const isNew = new Set(fresh.map(([job]) => job))
  const written = [...done.keys()].flatMap((job) => (isNew.has(job) ? [job.draft.uid] : []))
  await sayBatchWritten(payload, [...new Set(written)], (collection, rows) => insertRows(payload, collection, rows))
  return done
}

function planAll(jobs: Job[]): Map<Job, Plan> {
  const planned = new Map<Job, Plan>()
  for (const job of jobs) {
    const plan = planFor(job.draft, job.row)
    job.report.outcome = plan.outcome
    planned.set(job, plan)
  }
  return planned
}

/** Joins the pairs that these pages complete: what follows is done to the article they became. */
async function joinAll(run: Run, jobs: Job[]): Promise<void> {
  const pages = jobs.map(({ report, draft: { key, uid } }) => ({ file: report.file, key, uid }))
  const moved = await run.joins.add(pages)
  for (const { draft, report } of jobs) {
    draft.uid = moved.get(draft.uid) ?? draft.uid
    report.uid = draft.uid
  }
}

/** Imports a batch of pages and tells what became of each, in order. */
export async function importBatch(
  run: Run,
  pages: ReadPage[],
): Promise<{ reports: PageReport[]; stories: Map<PageReport, Story> }> {
  const reports: PageReport[] = []
  const jobs: Job[] = []
  for (const page of pages) {
    if ('error' in page) {
      const { problem: code, detail } = page.error
      reports.push({
        file: page.file,
        outcome: 'failed',
        problem: { code, detail, sentence: run.sentence(code, detail) },
      })
      continue
    }
    const made = await jobFor(run, page)
    reports.push('draft' in made ? made.report : made)
    if ('draft' in made) jobs.push(made)
  }
  await lookUp(run, jobs)
  const planned = planAll(jobs)
  const act = (): Promise<Map<Job, Plan>> => writeAll(run, planned)
  const plans = run.dryRun ? planned : await (run.alone ? withoutWaiting(run.payload, act) : act())
  await joinAll(run, [...plans.keys()])
  if (run.publish) {
    for (const job of jobs) {
      const plan = plans.get(job)
      if (!plan) continue
      try {
        Object.assign(job.report, await send(run.payload, job.draft, plan, run))
      } catch (error) {
        failed(run, job.report, error)
      }
    }
  }
  return { reports, stories: new Map([...plans.keys()].map(({ report, draft }) => [report, draft.story])) }
}
