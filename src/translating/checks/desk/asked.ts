import type { PayloadRequest } from 'payload'
import { APIError } from 'payload'
import type { Person } from '../../../access/person.ts'
import { mayIn, mayRead } from '../../../access/rules.ts'
import { isTooDeep } from '../../../body/legible.ts'
import type { LanguageCode } from '../../../languages/index.ts'
import { otherLanguage } from '../../../languages/index.ts'
import { optionsOf } from '../../../options.ts'
import { gateSentences } from '../../../working/refuse.ts'
import { rowNamed } from '../../../working/relations.ts'
import { translationSnapshot } from '../../../working/snapshot.ts'
import type { TranslationContent, TranslationSnapshot } from '../../../working/types.ts'
import { categoryOfArticle } from '../../glossary/index.ts'
import type { FrozenSource } from '../../source.ts'

/** A text whose checks somebody asks for. */
export interface Asked {
  id: string | number
  uid: string
  language: LanguageCode
  kind: string
  article: string | number
  snapshot: TranslationSnapshot
  followsSource?: FrozenSource | null
}
type Row = Omit<Asked, 'snapshot'> & { snapshot: TranslationSnapshot | null }

export const refuse = (message: string, status: number): APIError => new APIError(message, status, null, true)

/** The text that the address names, if the person may read it: what they may not is not there for them. */
export async function textOf(req: PayloadRequest, by: Person): Promise<Asked> {
  const { slugs } = optionsOf(req.payload.config)
  const row = await rowNamed<Row>(req.payload, slugs.translations, req.routeParams?.id, {
    select: { uid: true, language: true, kind: true, article: true, snapshot: true, followsSource: true },
  })
  if (!row?.snapshot || !mayRead(by, row)) throw refuse(gateSentences(req).notAllowed(), row ? 403 : 404)
  return { ...row, snapshot: row.snapshot }
}

/** @throws 403 where the person may not write in the text's language */
export function onlyWriters(req: PayloadRequest, by: Person, { language }: Asked): void {
  if (!mayIn(by, 'write translations', language)) throw refuse(gateSentences(req).languageForbidden(), 403)
}

/** The text with a form's fields as they stand, saved or not. What names it stays as it is kept. */
export async function withForm(
  req: PayloadRequest,
  { uid, language, kind, article }: Asked,
  data: unknown,
): Promise<TranslationSnapshot> {
  if (typeof data !== 'object' || data === null || Array.isArray(data) || isTooDeep(data))
    throw refuse(gateSentences(req).malformed('data'), 400)
  return translationSnapshot(req.payload, { ...data, uid, language, kind, article }, req)
}

/** What a text is compared with. */
export interface Beside {
  /** The source it froze. */
  followed: TranslationContent | null
  /** The other text as it is saved, which would go out with it, if the person may see that. */
  saved: TranslationContent | null
  /** uid of the article's category. */
  category: string | null
}

export async function besideOf({ payload }: PayloadRequest, row: Asked, by: Person): Promise<Beside> {
  const { slugs } = optionsOf(payload.config)
  if (row.kind === 'original') return { followed: null, saved: null, category: null }
  const [other, category] = await Promise.all([
    payload.db.findOne<Row>({
      collection: slugs.translations,
      where: { and: [{ article: { equals: row.article } }, { language: { equals: otherLanguage(row.language) } }] },
      select: { language: true, kind: true, snapshot: true },
    }),
    categoryOfArticle(payload, row.article),
  ])
  return {
    followed: row.followsSource?.content ?? null,
    saved: other?.snapshot && mayRead(by, other) ? other.snapshot.content : null,
    category,
  }
}
