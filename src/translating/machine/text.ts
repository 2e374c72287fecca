import type { Payload } from 'payload'
import type { EditionKind } from '../../editions/types.ts'
import { type LanguageCode, otherLanguage } from '../../languages/index.ts'
import type { Desk } from '../exchange/desk.ts'
import { isUnaligned } from '../exchange/plan.ts'
import type { TextReason } from '../exchange/refusal.ts'
import { standing } from '../exchange/standing.ts'
import { segmentsOf } from '../segments.ts'
import { wanted } from './fill.ts'
import { type Mark, machineRecord, marksIn, standsIn } from './words.ts'

/** What a machine could do to a translation as it stands, and what of its words a person has still to look at. */
export interface TextStanding {
  rev: number
  kind: EditionKind
  /** Places that are empty, and such whose machine's words are of an older source. */
  empty: number
  stale: number
  /** Words of people, which a machine leaves unless it is told to replace them. */
  persons: { key: string; block: string | null; text: string }[]
  marks: Mark[]
  /** The source's words, in the order of reading. */
  sources: { key: string; block: string | null; text: string }[]
  /** Nothing tells which of its blocks is the translation of which. */
  unaligned: boolean
}

/** Where a translation stands, for those who may write it. */
export async function textStanding(
  payload: Payload,
  desk: Desk,
  article: string,
  language: LanguageCode,
): Promise<TextStanding | { refused: TextReason | 'nothing' }> {
  const stamp = { article, from: otherLanguage(language), to: language, hash: '', rev: 0, targetRev: 0 }
  const stands = await standing(payload, desk, stamp)
  if ('refused' in stands) return { refused: stands.refused }
  const { source, target } = stands
  if (!target) return { refused: 'nothing' }
  const { segments, own, record, sources } = wanted(stands, true)
  const side = (content: typeof source) => ({ hash: '', rev: 0, segments: segmentsOf(content.content) })
  const found = segments.map((segment) => ({ segment, stands: standsIn(record, segment, own.get(segment.key)) }))
  const count = (state: string): number => found.filter(({ stands }) => stands === state).length
  return {
    rev: target.rev,
    kind: target.snapshot.content.kind,
    empty: count('empty'),
    stale: count('stale'),
    persons: found.flatMap(({ segment: { key, block }, stands: state }) =>
      state === 'person' ? [{ key, block, text: own.get(key)?.text ?? '' }] : [],
    ),
    marks: marksIn(machineRecord((target as { machine?: unknown }).machine), segmentsOf(target.snapshot.content)),
    sources: [...sources.values()].map(({ key, block, text }) => ({ key, block, text })),
    unaligned: isUnaligned({ source: side(source), target: side(target.snapshot) }),
  }
}
