import type { Payload } from 'payload'
import { BY_MACHINE } from '../../access/payload.ts'
import type { EditionKind } from '../../editions/types.ts'
import { type LanguageCode, otherLanguage } from '../../languages/index.ts'
import type { Desk } from '../exchange/desk.ts'
import type { TextReason } from '../exchange/refusal.ts'
import { save } from '../exchange/save.ts'
import { standing } from '../exchange/standing.ts'
import { segmentsOf } from '../segments.ts'
import { machineRecord, marksIn, unreviewed } from './words.ts'

export interface Reviewed {
  /** Segments that a person has still to read. */
  left: string[]
  kind: EditionKind
}

export interface ReviewArgs {
  article: string
  language: LanguageCode
  keys: readonly string[] | 'all'
  /** Hashes of the words that were looked at, by segment; words that are others by now are not reviewed by it. */
  seen?: Readonly<Record<string, string>> | undefined
}

/**
 * Lets a machine's words stand, and what the memory filled in: those of the segments named, or all. Where none is left,
 * a machine's translation is one that was reviewed. Words that a person changed are reviewed by that.
 */
export async function reviewMachine(
  payload: Payload,
  desk: Desk,
  { article, language, keys, seen }: ReviewArgs,
): Promise<Reviewed | { refused: TextReason | 'nothing' }> {
  const stamp = { article, from: otherLanguage(language), to: language, hash: '', rev: 0, targetRev: 0 }
  const stands = await standing(payload, desk, stamp)
  if ('refused' in stands) return { refused: stands.refused }
  const { target } = stands
  if (!target) return { refused: 'nothing' }
  const { kind } = target.snapshot.content
  const byMachine = kind === 'machine' || kind === 'machine-reviewed'
  const record = machineRecord((target as { machine?: unknown }).machine)
  const segments = segmentsOf(target.snapshot.content)
  const marks = marksIn(record, segments)
  if (!byMachine && marks.length === 0) return { refused: 'nothing' }
  const at = new Date().toISOString()
  for (const { key, hash } of marks)
    if ((keys === 'all' || keys.includes(key)) && (!seen || seen[key] === hash))
      record.reviewed[key] = { by: desk.by.name, at }
  const left = marksIn(record, segments).map(({ key }) => key)
  const reviewed = !byMachine ? kind : unreviewed(record, segments).length === 0 ? 'machine-reviewed' : 'machine'
  if (desk.req) desk.req.context = { ...desk.req.context, [BY_MACHINE]: true }
  const { outcome } = await save(payload, desk, stamp, stands, { kind: reviewed, machine: record })
  return outcome === 'saved' || outcome === 'created' ? { left, kind: reviewed } : { refused: outcome }
}
