import type { Payload } from 'payload'
import { legible } from '../body/legible.ts'
import type { TaxonomyCollection, TaxonomyContent } from '../editions/types.ts'
import { isLanguage, perLanguage } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import { uidIn, uidsOf } from '../working/relations.ts'

export type LabelKey = Exclude<TaxonomyCollection, 'site' | 'comments'>
export const labelKeys: readonly LabelKey[] = ['categories', 'tags', 'disclaimers', 'sources', 'bylines', 'media']

export type LabelRow = Record<string, unknown> & { id: string | number; uid?: string }

/** A group of `{ ko, en }` as text, NFC and trimmed. */
export const bothOf = (value: unknown) => {
  const group = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  return perLanguage((code) => (typeof group[code] === 'string' ? legible(group[code]).trim() : ''))
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

type Reader = (payload: Payload, row: LabelRow) => TaxonomyContent | Promise<TaxonomyContent>

const readers: Record<LabelKey, Reader> = {
  categories: async (payload, row) => ({
    name: bothOf(row.name),
    slug: bothOf(row.slug),
    description: bothOf(row.description),
    parent: await uidIn(payload, 'categories', row.parent),
    order: Number(row.order ?? 0),
    disclaimers: await uidsOf(payload, 'disclaimers', list(row.disclaimers)),
  }),
  tags: (_, row) => ({ name: bothOf(row.name), slug: bothOf(row.slug), description: bothOf(row.description) }),
  disclaimers: (_, row) => ({
    title: bothOf(row.name),
    text: bothOf(row.text),
    scope: (text(row.scope) || 'article') as NonNullable<TaxonomyContent['scope']>,
    position: row.position === 'before' ? 'before' : 'after',
    required: row.required !== false,
  }),
  sources: async (payload, row) => ({
    name: bothOf(row.name),
    code: text(row.code),
    address: text(row.address),
    rights: bothOf(row.rights),
    disclaimers: await uidsOf(payload, 'disclaimers', list(row.disclaimers)),
  }),
  bylines: (_, row) => ({
    name: bothOf(row.name),
    slug: bothOf(row.slug),
    kind: row.kind === 'desk' ? 'desk' : 'person',
  }),
  media: (_, row) => ({ alt: bothOf(row.alt), caption: bothOf(row.caption), credit: bothOf(row.credit) }),
}

/** A label or notice as its release carries it. */
export const labelContent = async (payload: Payload, key: LabelKey, row: LabelRow): Promise<TaxonomyContent> =>
  readers[key](payload, row)

/** The publication's own settings as their release carries them. */
export async function siteContent(payload: Payload, row: Record<string, unknown>): Promise<TaxonomyContent> {
  return {
    name: bothOf(row.name),
    publisher: bothOf(row.publisher),
    defaultLanguage: isLanguage(row.defaultLanguage) ? row.defaultLanguage : optionsOf(payload.config).defaultLanguage,
    lead: {
      ko: await uidsOf(payload, 'articles', list(row.leadKo)),
      en: await uidsOf(payload, 'articles', list(row.leadEn)),
    },
  }
}

/** Rows of labels by uid. */
export async function labelRows(payload: Payload, key: LabelKey, uids: string[]): Promise<Map<string, LabelRow>> {
  if (uids.length === 0) return new Map()
  const { docs } = await payload.db.find<LabelRow>({
    collection: optionsOf(payload.config).slugs[key],
    where: { uid: { in: uids } },
    limit: uids.length,
    pagination: false,
  })
  return new Map(docs.map((row) => [String(row.uid), row]))
}

/** What a label is called at the desk: the first name it has. */
export const nameOf = ({ name, title, alt }: TaxonomyContent): string =>
  Object.values(name ?? title ?? alt ?? {}).find((one) => one !== '') ?? ''
