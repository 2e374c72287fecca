import type { Payload, Where } from 'payload'
import type { LanguageCode } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { plainAdapter } from '../../working/adapter.ts'
import { idOf, rowNamed } from '../../working/relations.ts'
import { betweenSaves, unlessBusy } from '../../working/saving.ts'
import type { TranslationSnapshot } from '../../working/types.ts'
import { isoOf } from './cell.ts'
import { articleOf } from './row.ts'
import { touchDesk } from './touch.ts'

type Id = string | number
type Workflow = TranslationSnapshot['workflow']

interface Row {
  id: Id
  article: unknown
  language: LanguageCode
  title?: string | null
  kind?: string | null
  rev: number
  workflow?: Workflow | null
  assignee?: unknown
  due?: string | Date | null
  deletedAt?: string | null
  snapshot: TranslationSnapshot | null
}

/** What of a text the desk's acts know. */
export interface WorkText {
  id: Id
  article: unknown
  language: LanguageCode
  title: string
  kind: string
  rev: number
  workflow: Workflow
  assignee: string
  due: string
  snapshot: TranslationSnapshot
}
export interface WorkChange {
  workflow?: Workflow
  /** Who changes the step. */
  moved?: TranslationSnapshot['moved']
  assignee?: Id | null
  due?: string | null
}

export async function workText(payload: Payload, given: string): Promise<WorkText | null> {
  const row = await rowNamed<Row>(payload, optionsOf(payload.config).slugs.translations, given, {
    select: {
      article: true,
      language: true,
      title: true,
      kind: true,
      rev: true,
      workflow: true,
      assignee: true,
      due: true,
      deletedAt: true,
      snapshot: true,
    },
  })
  if (!row?.snapshot || row.deletedAt) return null
  const { id, article, language, title, kind, rev, workflow, assignee, due, snapshot } = row
  return {
    id,
    article,
    language,
    title: title ?? '',
    kind: kind || 'original',
    rev,
    workflow: workflow ?? 'draft',
    assignee: String(idOf(assignee) ?? ''),
    due: isoOf(due),
    snapshot,
  }
}

const TRIES = 8

/**
 * Writes who has a text, until when and how far it is: not its words, its date or a version. It counts as a revision,
 * so that an open form which holds other values is shown both instead of putting the old ones back.
 * @returns the text as it was; null where it is gone, or `change` gives nothing to write
 */
export async function changeWork(
  payload: Payload,
  given: string,
  change: (text: WorkText) => WorkChange | null,
): Promise<WorkText | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const text = await workText(payload, given)
    const next = text && change(text)
    if (!text || !next) return null
    const { moved, ...fields } = next
    const rev = text.rev + 1
    const workflow = fields.workflow ?? text.workflow
    const snapshot = { ...text.snapshot, rev, workflow, ...(moved && { moved }) }
    const where: Where = { and: [{ id: { equals: text.id } }, { rev: { equals: text.rev } }] }
    const collection = optionsOf(payload.config).slugs.translations
    const data = { ...fields, rev, snapshot }
    const written = await betweenSaves(payload, { collection, id: text.id }, () =>
      unlessBusy(plainAdapter(payload).updateOne({ collection, where, data, options: { timestamps: false } } as never)),
    )
    if (written) {
      const uid = await articleOf(payload, text.article)
      if (uid) await touchDesk(payload, uid)
      return text
    }
    await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 30))
  }
  throw new Error(`Text ${given} was saved by others at every one of ${TRIES} attempts`)
}
