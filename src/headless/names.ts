import { absolute, categoryPath, tagPath } from '../addresses/paths.ts'
import type { Taxonomy, TaxonomyContent } from '../editions/types.ts'
import { languageCodes } from '../languages/index.ts'
import type { LanguageCode, PerLanguage } from '../languages/types.ts'
import type { BylineView, LinkedLabel, SourceView } from './types.ts'

export const inLanguage = (value: PerLanguage<string> | undefined, language: LanguageCode): string =>
  value?.[language] ?? ''

/** The first language of a reader's that a text exists in: their own, else any other. */
export function languageWith(value: PerLanguage<string> | undefined, language: LanguageCode): LanguageCode | null {
  return [language, ...languageCodes].find((code) => inLanguage(value, code) !== '') ?? null
}

interface Place {
  taxonomy: Taxonomy
  language: LanguageCode
  siteURL: string
}

function named(content: TaxonomyContent, language: LanguageCode): { name: string; lang: LanguageCode } | null {
  const lang = languageWith(content.name, language)
  return lang && { name: inLanguage(content.name, lang), lang }
}

const linked =
  (collection: 'categories' | 'tags', pathOf: typeof categoryPath) =>
  (uid: string | null, { taxonomy, language, siteURL }: Place): LinkedLabel | null => {
    const content = uid === null ? undefined : taxonomy.get(collection, uid)
    const name = content && named(content, language)
    if (uid === null || !content || !name) return null
    const slug = inLanguage(content.slug, language)
    return { uid, ...name, slug, url: slug ? absolute(siteURL, pathOf(language, slug)) : null }
  }

export const categoryView = linked('categories', categoryPath)
export const tagView = linked('tags', tagPath)

export function sourceView(uid: string | null, { taxonomy, language }: Place): SourceView | null {
  const content = uid === null ? undefined : taxonomy.get('sources', uid)
  const name = content && named(content, language)
  if (uid === null || !content || !name) return null
  const { code = '', address = '', rights } = content
  return { uid, ...name, code, address, rights: inLanguage(rights, language) }
}

export function bylineView(uid: string | null, { taxonomy, language }: Place): BylineView | null {
  const content = uid === null ? undefined : taxonomy.get('bylines', uid)
  const name = content && named(content, language)
  if (uid === null || !content || !name) return null
  return { uid, ...name, slug: inLanguage(content.slug, language), kind: content.kind ?? 'person' }
}
