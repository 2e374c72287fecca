import type { Payload } from 'payload'
import { deskIsUpWith } from '../../editions/textHash.ts'
import type { LiveState } from '../../editions/types.ts'
import { isLanguage, type LanguageCode } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { type DeskState, stateOf } from '../../publishing/desk.ts'
import { followedPictures } from '../../publishing/followedPictures.ts'
import { idOf } from '../../working/relations.ts'
import type { TranslationSnapshot } from '../../working/types.ts'
import { behindOfText } from '../behind/index.ts'
import type { FrozenSource } from '../source.ts'
import { isNeeded, isOpen, noteOf, notesIn, type StoredNotes } from './notes.ts'
import type { Cell, CellState } from './types.ts'

type Id = string | number
export interface TextRow extends StoredNotes {
  id: Id
  article: unknown
  language?: unknown
  rev: number
  title?: string | null
  kind?: string | null
  assignee?: unknown
  due?: string | Date | null
  mustUpdate?: boolean | null
  deletedAt?: string | null
  snapshot: TranslationSnapshot | null
}
export interface DueRow {
  id: Id
  uid: string
  subject: string
  languages: string
  due: string
  by: { id?: string; name?: string } | null
  setAt?: string | null
  hashes?: Partial<Record<LanguageCode, string>> | null
}
/** Who brought a cell where it is, and when. */
export interface Moved {
  by: string
  at: string
}

/** One language of an article, with everything its cell is made from. */
export interface Edition {
  text: TextRow | undefined
  snapshot: TranslationSnapshot | undefined
  live: LiveState | undefined
  was: boolean
  /** The act that readers have it by, or that took it away. */
  act: Moved | undefined
  schedule: DueRow | undefined
}

const names: Record<DeskState, CellState> = {
  missing: 'missing',
  trashed: 'trashed',
  work: 'draft',
  review: 'review',
  ready: 'ready',
  live: 'live',
  newer: 'liveNewer',
  scheduled: 'scheduled',
  withdrawn: 'withdrawn',
}
/** Where work is still done, or readers have it: only there is it worth a word that the source went on. */
const canBeBehind: readonly CellState[] = ['draft', 'review', 'ready', 'live', 'liveNewer']

export const isoOf = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return ''
  const at = new Date(value as string)
  return Number.isNaN(at.getTime()) ? '' : at.toISOString()
}

/** `system:{name}` for a command: its name is said in the language of who looks. */
export const nameOf = (id: string | null | undefined, name: string | null | undefined): string =>
  id?.startsWith('system:') ? `system:${name ?? ''}` : (name ?? '')

/** Since when a text is behind its source, by whom, and in how many places. The hashes tell most apart; only where they differ is more looked at. */
async function behindSince(
  payload: Payload,
  { snapshot, text }: Edition,
  source: Edition,
): Promise<(Moved & { places: string }) | null> {
  const follows = snapshot?.content.follows
  if (!text || !snapshot || snapshot.content.kind === 'original' || !follows || !source.snapshot) return null
  const up = deskIsUpWith(source.snapshot.hash, source.live, follows.hash)
  if (up && !(await followedPictures(payload, [follows]))(follows, source.snapshot.content)) return null
  const row = await payload.db.findOne<{ id: Id; followsSource?: FrozenSource | null }>({
    collection: optionsOf(payload.config).slugs.translations,
    where: { id: { equals: text.id } },
    select: { followsSource: true },
  })
  const followsSource = row?.followsSource ?? null
  const { at, by } = source.snapshot
  if (!followsSource?.content || !isLanguage(text.language)) return { at, by: by ?? '', places: '' }
  const article = idOf(text.article) ?? ''
  const beside = await behindOfText(payload, { article, language: text.language, followsSource })
  if (!beside?.behind) return null
  const { since, by: whose, blocks, fields, change } = beside.behind
  return { at: since, by: whose, places: change ? String(blocks + fields) : '' }
}

/** When the text was saved with other words than its schedule holds. */
function savedSince({ text, snapshot, schedule }: Edition): string {
  if (!schedule || !snapshot || !isLanguage(text?.language)) return ''
  return schedule.hashes?.[text.language] === snapshot.hash ? '' : isoOf(snapshot.at)
}

/** Who brought it to where it stands, behind its source or not. */
function movedTo(base: CellState, { snapshot, act, schedule }: Edition, source: Edition): Moved {
  if (base === 'scheduled' && schedule)
    return { by: nameOf(schedule.by?.id, schedule.by?.name), at: isoOf(schedule.setAt) }
  if ((base === 'live' || base === 'withdrawn') && act) return act
  const last = snapshot?.moved ?? snapshot
  if (last) return { by: nameOf(last.byId, last.by), at: last.at }
  return { by: '', at: source.snapshot?.at ?? '' }
}

/** What is said of a text beside its words. The question of a correction is for those whose readers have the text. */
async function saidOf(
  payload: Payload,
  { text, live }: Edition,
): Promise<Pick<Cell, 'remarks' | 'asked' | 'needed' | 'correction' | 'note'>> {
  const { list, asked } = notesIn(text ?? {})
  const open = live ? asked.filter(isOpen) : []
  const needed = asked.filter(isNeeded)
  const [first] = [...needed, ...open]
  return {
    remarks: String(list.filter(({ resolved }) => !resolved).length || ''),
    asked: isoOf(open[0]?.at),
    needed: isoOf(needed[0]?.answer?.at),
    correction: first ? String(first.sequence) : '',
    note: first ? await noteOf(payload, first) : '',
  }
}

export async function cellOf(payload: Payload, edition: Edition, source: Edition): Promise<Cell> {
  const { text, snapshot, live, was, schedule } = edition
  const base = names[stateOf(snapshot, live, was, schedule !== undefined)]
  const behind = canBeBehind.includes(base) ? await behindSince(payload, edition, source) : null
  const state = behind === null ? base : text?.mustUpdate ? 'mustUpdate' : 'behind'
  const { by, at } = behind ?? movedTo(base, edition, source)
  return {
    state,
    base,
    public: live ? 'live' : was ? 'withdrawn' : 'missing',
    title: text?.title ?? '',
    liveTitle: live?.title ?? '',
    kind: text ? text.kind || 'original' : '',
    who: by,
    since: isoOf(at),
    places: behind?.places ?? '',
    assignee: String(idOf(text?.assignee) ?? ''),
    due: isoOf(text?.due),
    out: isoOf(schedule?.due),
    schedule: schedule?.uid ?? '',
    savedSince: savedSince(edition),
    document: text ? String(text.id) : '',
    ...(await saidOf(payload, edition)),
  }
}
