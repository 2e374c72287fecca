import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { BY_MACHINE, personOf } from '../../access/payload.ts'
import { blocksFromLexical } from '../../body/lexical.ts'
import { machineSentences } from '../../languages/machine.ts'
import { answerLanguage } from '../../publishing/request.ts'
import { ours } from '../../working/hooks.ts'
import { refusal } from '../../working/refuse.ts'
import type { TranslationContent } from '../../working/types.ts'
import { segmentsOf } from '../segments.ts'
import { machineRecord, unreviewed } from './words.ts'

type Data = Record<string, unknown>
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
const linked = (value: unknown): string => String((value as { id?: unknown } | null)?.id ?? value)

/** A row's words, as far as they are compared with a machine's. */
const wordsOf = ({ title, deck, summary, dateline, seo, body }: Data) =>
  ({
    ...{ title: text(title), deck: text(deck), summary: text(summary), dateline: text(dateline) },
    seo: { title: text((seo as Data | null)?.title), description: text((seo as Data | null)?.description) },
    body: blocksFromLexical(body, { media: linked, article: linked }).blocks,
  }) as unknown as TranslationContent

/**
 * A machine's text is called so until a person has looked at every block: a save that calls it otherwise, while words
 * of the machine stand in it that nobody has looked at, is refused with their number.
 */
const keepMachine: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req, context }) => {
  if (operation !== 'update' || originalDoc?.kind !== 'machine' || !data.kind || data.kind === 'machine') return data
  if (context.isRestoringVersion === true || req.context?.[BY_MACHINE] === true || !personOf(req)) return data
  const left = unreviewed(machineRecord(originalDoc.machine), segmentsOf(wordsOf({ ...originalDoc, ...data })))
  if (left.length === 0) return data
  throw refusal(machineSentences(answerLanguage(req)).notReviewed(left.length), 422, 'kind')
}

/** Texts with the rule that a machine's remain a machine's until they are reviewed. */
export const withMachineMark = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeChange: [...(collection.hooks?.beforeChange ?? []), ...ours(keepMachine)],
  },
})
