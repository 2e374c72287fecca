import { resolve } from 'node:path'
import type { Payload } from 'payload'
import type { LanguageCode } from '../languages/types.ts'
import { importBatch, type Run } from './batch.ts'
import { dayIn } from './dates.ts'
import { DEFAULT_SITE, DEFAULT_TIMEZONE } from './defaults.ts'
import { hasSite } from './existing.ts'
import { emptyMap, type ImportMap } from './mapFile.ts'
import { PairFinder } from './pairs.ts'
import { batches, readPage } from './read.ts'
import { count, emptyTotals, type ImportSummary, type PageReport } from './report.ts'
import { SlugDesk } from './slugs.ts'
import { LabelDesk } from './surroundings.ts'
import { walk } from './walk.ts'

export interface ImportOptions {
  /** Files and folders. */
  paths: string[]
  /** Name of the board's site; part of every page's key. @default 'board' */
  site?: string
  /** Zone of the dates on the pages. @default 'Asia/Seoul' */
  timezone?: string
  map?: ImportMap
  /** Send what the gate lets through. @default false */
  publish?: boolean
  /** Write nothing and report the same. @default false */
  dryRun?: boolean
  /** Language of the report's sentences. @default 'en' */
  speaks?: LanguageCode
  /**
   * Nothing else writes in this process, so SQLite need not wait for the disk after each statement.
   * Acts of publishing wait for it either way. @default false
   */
  alone?: boolean
  /** Stops between two batches; what is left is read by the next run. */
  signal?: AbortSignal
  /** A file that is no page though it lies among them: the map file. */
  except?: string
  /** The sentence for a problem; the code where none is given. */
  sentence?: Run['sentence']
}

/** So many pages in a row that could not be written are no matter of the pages. */
const GIVE_UP = 20

async function* without(files: AsyncIterable<string>, except: string | undefined): AsyncGenerator<string> {
  const left = except === undefined ? '' : resolve(except)
  for await (const file of files) if (resolve(file) !== left) yield file
}

/**
 * Reads saved board pages into working copies, batch by batch, and tells of each page in order.
 * Doing it again changes nothing.
 * @example await importPages(payload, { paths: ['pages'], site: 'Tidewater', publish: true }, console.log)
 */
export async function importPages(
  payload: Payload,
  options: ImportOptions,
  onPage: (report: PageReport) => void | Promise<void> = () => undefined,
): Promise<ImportSummary> {
  const { paths, site = DEFAULT_SITE, timezone = DEFAULT_TIMEZONE, map = emptyMap(), signal } = options
  const labels = new LabelDesk(payload, site, map, options.dryRun ?? false)
  const run: Run = {
    payload,
    site,
    dryRun: options.dryRun ?? false,
    publish: options.publish ?? false,
    speaks: options.speaks ?? 'en',
    alone: options.alone ?? false,
    labels,
    slugs: new SlugDesk(payload),
    seen: new Map(),
    siteKnown: await hasSite(payload, site),
    sentence: options.sentence ?? ((code, detail) => (detail ? `${code}: ${detail}` : code)),
  }
  const totals = emptyTotals()
  const finder = new PairFinder()
  const isSection = (name: string): boolean => labels.isSection(name)
  const files = without(walk(paths), options.except)
  let inARow = 0
  for await (const batch of batches(files, (file) => readPage(file, { timezone, map, isSection }))) {
    const { reports, stories } = await importBatch(run, batch)
    for (const report of reports) {
      count(totals, report)
      const story = stories.get(report)
      if (story && report.uid) finder.add(story, dayIn(story.firstPublishedAt, timezone), report.file, report.uid)
      inARow = report.problem?.code === 'write' ? inARow + 1 : 0
      await onPage(report)
      if (inARow === GIVE_UP) throw new Error(report.problem?.sentence ?? 'write')
    }
    if (signal?.aborted) break
  }
  totals.labels = labels.made()
  totals.completed = labels.completed()
  return { site, dryRun: run.dryRun, stopped: signal?.aborted ?? false, totals, pairs: finder.pairs() }
}
