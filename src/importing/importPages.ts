import { resolve } from 'node:path'
import type { Payload } from 'payload'
import type { LanguageCode } from '../languages/types.ts'
import { importBatch, type Run } from './batch.ts'
import { dayIn } from './dates.ts'
import { DEFAULT_SITE, DEFAULT_TIMEZONE } from './defaults.ts'
import { hasSite } from './existing.ts'
import { JoinDesk, type PagePair } from './joining.ts'
import { emptyMap, type ImportMap } from './mapFile.ts'
import { PairFinder } from './pairs.ts'
import { batches, type ReadPage, readPage } from './read.ts'
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
  /** Join pages of two languages that are certainly one story; reads the files twice. @default false */
  pair?: boolean
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

/** Reads every file for nothing but pairs that are certain. */
async function certainPairs(
  files: AsyncIterable<string>,
  read: (file: string) => Promise<ReadPage>,
  { site, timezone, signal }: { site: string; timezone: string; signal: AbortSignal | undefined },
): Promise<PagePair[]> {
  const finder = new PairFinder(site)
  for await (const batch of batches(files, read)) {
    for (const page of batch)
      if ('story' in page) finder.add(page.story, dayIn(page.story.firstPublishedAt, timezone), page.file, page.file)
    if (signal?.aborted) break
  }
  return finder.pairs().flatMap(({ ko, en, evidence }): PagePair[] => (evidence.length > 0 ? [[ko.key, en.key]] : []))
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
  const isSection = (name: string): boolean => labels.isSection(name)
  const files = () => without(walk(paths), options.except)
  const read = (file: string): Promise<ReadPage> => readPage(file, { timezone, map, isSection })
  const speaks = options.speaks ?? 'en'
  const certain = options.pair ? await certainPairs(files(), read, { site, timezone, signal }) : []
  const joins = new JoinDesk(payload, [...map.pairs, ...certain], { dryRun: options.dryRun ?? false, speaks })
  const run: Run = {
    payload,
    site,
    dryRun: options.dryRun ?? false,
    publish: options.publish ?? false,
    speaks,
    alone: options.alone ?? false,
    labels,
    slugs: new SlugDesk(payload),
    joins,
    seen: new Map(),
    siteKnown: await hasSite(payload, site),
    sentence: options.sentence ?? ((code, detail) => (detail ? `${code}: ${detail}` : code)),
  }
  const totals = emptyTotals()
  const finder = new PairFinder(site)
  let inARow = 0
  for await (const batch of batches(files(), read)) {
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
  const joined = await joins.end()
  totals.joined = joined.filter(({ state }) => state === 'joined').length
  totals.labels = labels.made()
  totals.completed = labels.completed()
  return { site, dryRun: run.dryRun, stopped: signal?.aborted ?? false, totals, pairs: finder.pairs(), joins: joined }
}
