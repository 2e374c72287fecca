import type { Payload } from 'payload'
import { languageCodes } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'
import { optionsOf } from '../options.ts'
import { oneFor } from '../state.ts'
import { lastAt, releasesAfter } from './log.ts'
import { note } from './noting.ts'
import { project } from './project.ts'
import { type ArticleRelease, isArticleRelease, languagesOf, type Release } from './release.ts'
import { findRows, putRow } from './rows.ts'
import { fillRows, SHAPE } from './shape.ts'
import { loadTaxonomy, TaxonomyCache } from './taxonomy.ts'
import type { Subject, TaxonomyEntry } from './types.ts'

const BATCH = 50
const KEEP_EVERY = 200
const KEEP_MS = 1000
const WATERMARK = '~watermark'
/** Acts that move lists. */
const ACTS = ['publish', 'correct', 'withdraw', 'redact'] as const

/** Clocks of several processes may differ: a time never goes back. */
const later = (one: string, other = ''): string => (one > other ? one : other)

/** Does something with each release, in order; must be safe to repeat. */
export interface Follower {
  /** As health calls it. */
  name: string
  follow(payload: Payload, release: Release): Promise<void>
}
export type MoveListener = (subjects: ReadonlySet<Subject>, head: number) => void

export interface Followed {
  /** Highest sequence this process has followed; -1 before the first time. */
  head: number
  /** Where it began to follow: what moved before that it does not know. */
  began: number
  /** When the log was last asked, in ms of the monotonic clock. */
  askedAt: number
  /** The mark as the database has it, and when it was last written. */
  kept: number
  keptAt: number
  moved: Map<Subject, number>
  /** When each list last moved, or may have. */
  listedAt: Map<Subject, string>
  /** When the act at the head happened. */
  headAt: string
  /** Highest sequence at which anything moved. */
  lastMove: number
  /** Highest sequence of an act that did other than publish. */
  lastTakenBack: number
  taxonomy: TaxonomyCache
  followers: Follower[]
  /** Last release each follower is through with, by its name; the projection's is `editions`. */
  marks: Map<string, number>
  listeners: Set<MoveListener>
  running: Promise<number> | null
}

export const followed = (payload: Payload): Followed =>
  oneFor(payload, 'followed', () => ({
    head: -1,
    began: 0,
    askedAt: Number.NEGATIVE_INFINITY,
    kept: -1,
    keptAt: 0,
    moved: new Map(),
    listedAt: new Map(),
    headAt: '',
    lastMove: 0,
    lastTakenBack: 0,
    taxonomy: new TaxonomyCache(),
    followers: [],
    marks: new Map(),
    listeners: new Set(),
    running: null,
  }))

/** How far the projection and each follower of this process are. */
export function watermarks(payload: Payload): Record<string, number> {
  const { head, marks, followers } = followed(payload)
  const names = ['editions', ...followers.map(({ name }) => name)]
  return Object.fromEntries(names.map((name) => [name, Math.max(0, head, marks.get(name) ?? 0)]))
}

/** The subjects that a release moves: its own, the lists of its languages, its addresses, the labels. */
export function movedBy(release: Release): Subject[] {
  if (!isArticleRelease(release)) {
    const { collection, uid } = release.document as TaxonomyEntry
    return collection === 'comments' ? [release.subject, `article:${uid}`] : [release.subject, 'taxonomy']
  }
  const { issued, live } = release.document as ArticleRelease
  const languages = new Set([...languagesOf(release), ...(Object.keys(live) as LanguageCode[])])
  return [
    release.subject,
    ...[...languages].map((code) => `list:${code}`),
    ...Object.values(issued).map(({ language, slug }) => `address:${language}:${slug}`),
  ]
}

/**
 * Writes down how far the projection is. Not at each release: a start only follows again, without harm,
 * what came behind the mark.
 */
export async function keepWatermark(payload: Payload): Promise<void> {
  const state = followed(payload)
  state.keptAt = performance.now()
  if (state.head <= state.kept) return
  const { head } = state
  const document = { shape: SHAPE } as never
  await putRow(payload, { key: WATERMARK, kind: 'watermark', seen: head, live: false, sequence: head, document })
  state.kept = head
}

async function begin(payload: Payload, state: Followed): Promise<void> {
  const [watermark] = await findRows<{ shape?: number } | null>(payload, { key: { equals: WATERMARK } }, { limit: 1 })
  if (watermark && watermark.document?.shape !== SHAPE) {
    await fillRows(payload)
    await payload.db.updateOne({
      collection: optionsOf(payload.config).slugs.editions,
      where: { key: { equals: WATERMARK } },
      data: { document: { shape: SHAPE } },
      options: { atomic: true },
    })
  }
  state.taxonomy = await loadTaxonomy(payload)
  state.head = watermark?.seen ?? 0
  state.began = state.head
  const [last, act] = await Promise.all([lastAt(payload), lastAt(payload, ACTS)])
  state.headAt = last
  for (const code of languageCodes) state.listedAt.set(`list:${code}`, act)
  state.kept = state.head
  state.keptAt = performance.now()
}

async function catchUp(payload: Payload, state: Followed): Promise<number> {
  if (state.head < 0) await begin(payload, state)
  const moved = new Set<Subject>()
  for (let more = true; more; ) {
    const releases = await releasesAfter(payload, state.head, BATCH)
    more = releases.length === BATCH
    for (const release of releases) {
      await project(payload, release)
      state.marks.set('editions', release.sequence)
      if (!isArticleRelease(release))
        state.taxonomy.put({ ...(release.document as TaxonomyEntry), sequence: release.sequence, at: release.at })
      for (const follower of state.followers) {
        await follower.follow(payload, release)
        state.marks.set(follower.name, release.sequence)
      }
      for (const subject of movedBy(release)) {
        state.moved.set(subject, release.sequence)
        if (subject.startsWith('list:')) state.listedAt.set(subject, later(release.at, state.listedAt.get(subject)))
        moved.add(subject)
      }
      state.lastMove = release.sequence
      if (release.kind !== 'publish') state.lastTakenBack = release.sequence
      state.head = release.sequence
      state.headAt = later(release.at, state.headAt)
    }
  }
  state.askedAt = performance.now()
  if (state.head - state.kept >= KEEP_EVERY || state.askedAt - state.keptAt > KEEP_MS) await keepWatermark(payload)
  if (moved.size > 0) for (const listener of state.listeners) listener(moved, state.head)
  return state.head
}

/** Says that the answer being made is of a language's list. */
export const noteList = (payload: Payload, language: LanguageCode): void =>
  note(`list:${language}`, followed(payload).listedAt.get(`list:${language}`))

/** Asks the log what is new and follows it. Calls at the same time share one run that began after them. */
export function follow(payload: Payload): Promise<number> {
  const state = followed(payload)
  const run = (): Promise<number> => {
    const running = catchUp(payload, state).finally(() => {
      if (state.running === running) state.running = null
    })
    state.running = running
    return running
  }
  return state.running ? state.running.then(run, run) : run()
}
