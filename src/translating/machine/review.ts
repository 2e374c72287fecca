import type { Payload } from 'payload'
import { BY_MACHINE } from '../../access/payload.ts'
import { type LanguageCode, otherLanguage } from '../../languages/index.ts'
import type { Desk } from '../exchange/desk.ts'
import type { TextReason } from '../exchange/refusal.ts'
import { save } from '../exchange/save.ts'
import { standing } from '../exchange/standing.ts'
import { segmentsOf } from '../segments.ts'
import { machineRecord, unreviewed } from './words.ts'

export interface Reviewed {
  /** Segments that a person has still to read. */
  left: string[]
  kind: 'machine' | 'machine-reviewed'
}

/**
 * Lets a machine's words stand: those of the segments named, or all. Where none is left, the translation is one that
 * was reviewed. Words that a person changed are reviewed by that.
 */
export async function reviewMachine(
  payload: Payload,
  desk: Desk,
  { article, language, keys }: { article: string; language: LanguageCode; keys: readonly string[] | 'all' },
): Promise<Reviewed | { refused: TextReason | 'nothing' }> {
  const stamp = { article, from: otherLanguage(language), to: language, hash: '', rev: 0, targetRev: 0 }
  const stands = await standing(payload, desk, stamp)
  if ('refused' in stands) return { refused: stands.refused }
  const { target } = stands
  const { kind } = target?.snapshot.content ?? {}
  if (!target || (kind !== 'machine' && kind !== 'machine-reviewed')) return { refused: 'nothing' }
  const record = machineRecord((target as { machine?: unknown }).machine)
  const segments = segmentsOf(target.snapshot.content)
  const read = unreviewed(record, segments).filter((key) => keys === 'all' || keys.includes(key))
  const at = new Date().toISOString()
  for (const key of read) record.reviewed[key] = { by: desk.by.name, at }
  const left = unreviewed(record, segments)
  const reviewed = left.length === 0 ? 'machine-reviewed' : 'machine'
  if (desk.req) desk.req.context = { ...desk.req.context, [BY_MACHINE]: true }
  const outcome = await save(payload, desk, stamp, stands, { kind: reviewed, machine: record })
  return outcome === 'saved' || outcome === 'created' ? { left, kind: reviewed } : { refused: outcome }
}
