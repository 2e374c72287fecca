import type { Payload } from 'payload'
import type { LanguageCode } from '../languages/types.ts'
import { uidOf } from '../working/uid.ts'
import { type ArticleRow, byKeys, byLikeness, likeness } from './existing.ts'
import { type Plan, planFor } from './plan.ts'
import type { ReadPage } from './read.ts'
import type { PageReport } from './report.ts'
import { isTaken } from './retry.ts'
import { send } from './send.ts'
import type { SlugDesk } from './slugs.ts'
import type { Story } from './story.ts'
import { type LabelDesk, slugOf } from './surroundings.ts'
import { createCopies, createText, type Draft, updateArticle, updateText } from './write.ts'

/** What lasts for a run. */
export interface Run {
  payload: Payload
  site: string
  dryRun: boolean
  publish: boolean
  speaks: LanguageCode
  labels: LabelDesk
  slugs: SlugDesk
  /** Files by key and by likeness: a page that comes twice is imported once. */
  seen: Map<string, string>
  /** The site was imported from before: pages without an address may be ones that changed. */
  siteKnown: boolean
  /** The sentence for a problem. */
  sentence: (problem: NonNullable<PageReport['problem']>['code'], detail: string) => string
}

interface Job {
  report: PageReport
  draft: Draft
  row: ArticleRow | undefined
}

const AT_ONCE = 4

/** Runs a few at a time, in order. */
async function eachOf<T>(items: T[], act: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of queue) await act(item)
    }),
  )
}

const keyOf = (site: string, { address, digest }: Story): string =>
  address ? `${site}/${address.board}/${address.id}` : `${site}/sha256:${digest}`

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

async function carryOut({ payload }: Run, { draft, row }: Job, { article, text }: Plan): Promise<void> {
  if (article === 'new') await createCopies(payload, draft)
  else if (article) await updateArticle(payload, draft, article)
  if (text === 'new' && row) await createText(payload, draft, row.id)
  else if (text && text !== 'new') await updateText(payload, draft, text)
}

const isConflict = (error: unknown): boolean => (error as { status?: unknown } | null)?.status === 409

async function write(run: Run, job: Job): Promise<Plan | null> {
  const { report, draft } = job
  const plan = planFor(draft, job.row)
  report.outcome = plan.outcome
  try {
    if (!run.dryRun) await carryOut(run, job, plan)
    return plan
  } catch (error) {
    if (isConflict(error)) {
      report.outcome = 'edited'
      return { ...plan, outcome: 'edited', untouched: false }
    }
    const other = isTaken(error) ? (await byKeys(run.payload, [draft.key])).get(draft.key) : undefined
    if (other) return planFor(draft, other)
    failed(run, report, error)
    return null
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
  const plans = new Map<Job, Plan>()
  await eachOf(jobs, async (job) => {
    const plan = await write(run, job)
    if (plan) plans.set(job, plan)
  })
  if (run.publish) {
    for (const [job, plan] of plans) {
      try {
        Object.assign(job.report, await send(run.payload, job.draft, plan, run))
      } catch (error) {
        failed(run, job.report, error)
      }
    }
  }
  return { reports, stories: new Map([...plans.keys()].map(({ report, draft }) => [report, draft.story])) }
}
