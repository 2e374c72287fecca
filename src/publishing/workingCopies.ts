import type { Payload, Where } from 'payload'
import type { Person } from '../access/person.ts'
import { mayRead } from '../access/rules.ts'
import { type LanguageCode, languageCodes, type PerLanguage } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import { idIn } from '../working/relations.ts'
import type { ArticleSnapshot, TranslationSnapshot } from '../working/types.ts'

type Row<S> = {
  id: string | number
  uid: string
  language?: LanguageCode
  deletedAt?: string | null
  snapshot: S | null
  legacy?: { key?: string | null } | null
}

export interface WorkingCopies {
  id: string | number
  article: ArticleSnapshot
  texts: Partial<Record<LanguageCode, TranslationSnapshot>>
  textIds: Partial<Record<LanguageCode, string | number>>
  /** The key of the page an imported article came from. */
  legacyKey?: string
}

/** The snapshot, with the trash flag as the row has it: a row mended by hand counts as it stands. */
const current = <S extends { trashed: boolean }>({ snapshot, deletedAt }: Row<S>): S | null =>
  snapshot && { ...snapshot, trashed: Boolean(deletedAt) }

/** The uid of an article named by its uid or by the database's id; null where there is none. */
export async function articleUid(payload: Payload, article: string | number): Promise<string | null> {
  const { slugs } = optionsOf(payload.config)
  const find = (where: Where) =>
    payload.db.findOne<{ id: string; uid: string }>({ collection: slugs.articles, where, select: { uid: true } })
  const row =
    (await find({ uid: { equals: String(article) } })) ??
    (idIn(payload, article) !== null ? await find({ id: { equals: article } }) : null)
  return row?.uid ?? null
}

/** Finds an article by its uid, or by the database's id; null where there is none. */
export async function workingCopies(payload: Payload, article: string | number): Promise<WorkingCopies | null> {
  const { slugs } = optionsOf(payload.config)
  const select = { uid: true, deletedAt: true, snapshot: true, language: true } as const
  const find = (where: Record<string, { equals: unknown }>) =>
    payload.db.findOne<Row<ArticleSnapshot>>({
      collection: slugs.articles,
      where,
      select: { uid: true, deletedAt: true, snapshot: true, legacy: { key: true } },
    })
  const row =
    (await find({ uid: { equals: String(article) } })) ??
    (idIn(payload, article) !== null ? await find({ id: { equals: article } }) : null)
  const snapshot = row && current(row)
  if (!row || !snapshot) return null
  const { docs } = await payload.db.find<Row<TranslationSnapshot>>({
    collection: slugs.translations,
    where: { and: [{ article: { equals: row.id } }, { language: { in: [...languageCodes] } }] },
    limit: 10,
    pagination: false,
    select,
  })
  const copies: WorkingCopies = { id: row.id, article: snapshot, texts: {}, textIds: {} }
  if (row.legacy?.key) copies.legacyKey = row.legacy.key
  for (const doc of docs) {
    const text = current(doc)
    if (!doc.language || !text) continue
    copies.texts[doc.language] = text
    copies.textIds[doc.language] = doc.id
  }
  return copies
}

/** Of some texts or editions by their languages, those that a person may read. `kindOf` says what kind one is. */
export const readableBy = <Text>(
  by: Person,
  texts: Partial<PerLanguage<Text>>,
  kindOf: (text: NonNullable<Text>) => string,
): Partial<PerLanguage<Text>> =>
  Object.fromEntries(
    languageCodes.flatMap((language) => {
      const text = texts[language]
      return text && mayRead(by, { language, kind: kindOf(text) }) ? [[language, text]] : []
    }),
  )
