import { APIError, type PayloadRequest } from 'payload'
import type { Person } from '../../access/person.ts'
import { type Deed, mayIn } from '../../access/rules.ts'
import { isLanguage, type LanguageCode } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { actingPerson } from '../../publishing/request.ts'
import type { FrozenSource } from '../../translating/source.ts'
import { gateSentences } from '../../working/refuse.ts'
import { idOf, rowNamed } from '../../working/relations.ts'

export interface TranslationRow {
  id: string | number
  article: unknown
  language?: unknown
  kind?: unknown
  rev?: number
  followsSource?: FrozenSource | null
}

export interface NamedTranslation {
  row: TranslationRow
  person: Person
  article: string | number
  language: LanguageCode
}

/**
 * The translation that a request names by `:text`, for a person who may do something in its language.
 * @throws 404 where there is none, 403 in a language that is not theirs
 */
export async function translationNamed(req: PayloadRequest, deed: Deed): Promise<NamedTranslation> {
  const person = actingPerson(req)
  const say = gateSentences(req)
  const { slugs } = optionsOf(req.payload.config)
  const row = await rowNamed<TranslationRow>(req.payload, slugs.translations, req.routeParams?.text, { req })
  const article = row && idOf(row.article)
  if (!row || article === null || !isLanguage(row.language) || (row.kind ?? 'original') === 'original')
    throw new APIError(say['translation-missing'](), 404, null, true)
  if (!mayIn(person, deed, row.language)) throw new APIError(say.languageForbidden(), 403, null, true)
  return { row, person, article, language: row.language }
}
