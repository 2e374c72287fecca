import { mkdir, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Payload } from 'payload'
import { editionsOf } from '../../editions/index.ts'
import { countLive, endOfLog, type Moved, movedBehind } from '../../editions/walk.ts'
import { languageCodes } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { formNames } from '../forms/index.ts'
import { Answers } from './answers.ts'
import { carry } from './articles.ts'
import { finish, madeIn } from './finish.ts'
import { movedFormer } from './former.ts'
import { closeDraft, type Draft, draftIn, everything, untouched, writeDraft } from './full.ts'
import { summaryOf } from './manifest.ts'
import { others } from './others.ts'
import { change, openPlace, type Place, standing } from './place.ts'
import { counter } from './progress.ts'
import { GONE, keepFile, type Made, type Run } from './run.ts'
import { writeServers } from './servers.ts'
import { Tree } from './tree.ts'
import type { Exported, ExportOptions, Settings, Summary } from './types.ts'
import { packageVersion } from './version.ts'

export { type Exported, type ExportOptions, FolderRefused, type Progress, Stopped, type Summary } from './types.ts'

/** Times that everything is made again since names or notices moved under it. */
const TRIES = 5
/** Where more than this moved, everything is looked at: what moved is held in memory. */
const MOST_MOVED = 2000

function settingsOf(payload: Payload, { base, languages, formats, gzip, media }: ExportOptions): Settings {
  return {
    format: 1,
    base: (base ?? optionsOf(payload.config).siteURL).replace(/\/+$/, ''),
    languages: languageCodes.filter((code) => languages?.includes(code) ?? true),
    formats: formNames.filter((name) => formats?.includes(name) ?? true),
    gzip: gzip === true,
    media: media === true,
    version: packageVersion(),
  }
}
const same = (a: Settings, b: Settings): boolean => JSON.stringify(a) === JSON.stringify(b)
/** Of what could not be made, what is no picture. */
const isAnswer = (path: string): boolean => !/\/file\/[^/]+$/.test(path)
const isMuch = ({ everywhere, uids }: Moved): boolean => everywhere || uids.size > MOST_MOVED

/** What a run begins with. */
interface Begun {
  payload: Payload
  place: Place
  settings: Settings
  options: ExportOptions
  previous: string | null
  before: Summary | null
}

async function runOf({ payload, place, settings, options, previous }: Begun, at: string): Promise<Run> {
  const counts = await Promise.all(settings.languages.map((language) => countLive(payload, language)))
  const total = counts.reduce((sum, count) => sum + count, 0)
  const { dryRun = false, signal, progress } = options
  return {
    payload,
    settings,
    answers: new Answers(payload, settings.base, (error) => payload.logger.error({ err: error }, 'Export fault')),
    tree: new Tree({ root: place.draft, previous, at: new Date(at), gzip: settings.gzip, dryRun }),
    draft: dryRun ? null : place.draft,
    previous,
    failed: new Set(),
    step: counter(total, progress).step,
    ...(signal && { signal }),
  }
}

/** The export that stands, with what moved since in its place. */
async function renewed(begun: Begun, previous: string, moved: Moved) {
  const run = await runOf(begun, moved.at)
  const made = await madeIn(previous)
  const touched = untouched(moved.names)
  await carry(run, { from: previous, moved: moved.uids, touched })
  for (const { file } of made.all.former.values()) if (file) await run.tree.keep(`${GONE}/${file}`)
  for (const file of made.all.joined.values()) await keepFile(run, file)
  await movedFormer(run, made.all, moved.uids)
  made.known = await others(run, made.known, { touched, elsewhere: true })
  return { run, made, at: moved, resumed: 0 }
}

async function whole(begun: Begun, broken: Draft | null) {
  const at = await endOfLog(begun.payload)
  await editionsOf(begun.payload).refresh()
  const run = await runOf(begun, at.at)
  if (run.draft !== null && !broken) await writeDraft(run.draft, { settings: begun.settings, sequence: at.head })
  return { run, at, ...(await everything(run, broken)) }
}

/**
 * Makes again, in place, what moved since `at`, until nothing has: then all of it is as the log has it there.
 * null where names or notices moved, which may stand anywhere.
 */
async function settled(run: Run, made: Made, begun: { head: number; at: string }) {
  let at = begun
  for (;;) {
    const moved = await movedBehind(run.payload, at.head)
    if (moved.head === at.head) return at
    if (isMuch(moved) || run.draft === null) return null
    await editionsOf(run.payload).refresh()
    at = moved
    run.tree.at = new Date(moved.at)
    const touched = untouched(moved.names)
    await carry(run, { from: run.draft, moved: moved.uids, touched })
    await movedFormer(run, made.all, moved.uids)
    made.known = await others(run, made.known, { touched, elsewhere: false })
  }
}

async function emptyDraft({ draft }: Place): Promise<void> {
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true })
}

async function write(begun: Begun): Promise<Exported> {
  const { payload, place, settings, options, previous, before } = begun
  const dryRun = options.dryRun === true
  const fits = previous !== null && before !== null && same(before.settings, settings)
  // What could not be made is tried again with everything: nothing in the log says when it can be.
  const renews = options.incremental === true && fits && !before.failed.some(isAnswer)
  const moved = renews ? await movedBehind(payload, before.sequence) : null
  if (moved && before && moved.head === before.sequence) return unchanged(before)
  const draft = dryRun ? null : await draftIn(place.draft)
  const broken = draft && same(draft.settings, settings) && !moved ? draft : null
  const taken = broken && !isMuch(await movedBehind(payload, broken.sequence)) ? broken : null
  if (!dryRun && !taken) await emptyDraft(place)
  await editionsOf(payload).refresh()
  let work = moved && previous && !isMuch(moved) ? await renewed(begun, previous, moved) : await whole(begun, taken)
  if (dryRun)
    return reported(work, emptySummary(begun, work.at), { reload: false, incremental: moved !== null, before })
  for (let tries = 1; ; tries++) {
    const at = await settled(work.run, work.made, work.at)
    if (at) {
      const run = { ...work.run, draft: place.draft }
      const summary = await finish(run, work.made, at)
      const reload = await writeServers({ place, previous, summary })
      await closeDraft(place.draft)
      const redacted = before !== null && (await movedBehind(payload, before.sequence)).redacted
      await change(place, at.head, { forget: redacted })
      return reported(work, summary, { reload, incremental: moved !== null && !isMuch(moved), before })
    }
    if (tries === TRIES) throw new Error('Names and notices changed again and again while the export was made.')
    await emptyDraft(place)
    work = await whole(begun, null)
  }
}

const nothing = { changed: 0, added: 0, pruned: 0, resumed: 0, reload: false }
const unchanged = (before: Summary): Exported => ({ ...before, ...nothing, kept: filesOf(before), incremental: true })

const emptySummary = ({ settings }: Begun, { head, at }: { head: number; at: string }): Summary => ({
  settings,
  sequence: head,
  at,
  sha256: '',
  articles: {},
  files: 0,
  bytes: 0,
  moved: 0,
  gone: 0,
  failed: [],
  renamed: [],
})

const filesOf = ({ files, gone }: Summary): number => files + gone + languageCodes.length

function reported(
  { run, resumed }: { run: Run; resumed: number },
  summary: Summary,
  { before, ...more }: { reload: boolean; incremental: boolean; before: Summary | null },
): Exported {
  const { added, changed, kept } = run.tree.counts
  const pruned = before ? Math.max(0, filesOf(before) - kept - changed) : 0
  return { ...summary, added, changed, kept, pruned, resumed, failed: [...run.failed].sort(), ...more }
}

/**
 * Writes what every address answers into a folder that a web server without a program can serve: through the handler that
 * answers live requests, so that they are equal. Readers of `current` see the export before or the new one, whole.
 * @throws Stopped where the signal asked for it, FolderRefused
 */
export async function exportSite(payload: Payload, folder: string, options: ExportOptions = {}): Promise<Exported> {
  const { symlinks = true, dryRun = false } = options
  const { place, close } = await openPlace(resolve(folder), { symlinks, dryRun })
  try {
    const previous = await standing(place)
    const before = previous === null ? null : await summaryOf(previous)
    return await write({ payload, place, settings: settingsOf(payload, options), options, previous, before })
  } finally {
    await close()
  }
}
