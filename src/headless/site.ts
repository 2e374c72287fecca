import { absolute, categoryPath, tagPath } from '../addresses/paths.ts'
import type { Taxonomy, TaxonomyContent } from '../editions/types.ts'
import { languageCodes } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'
import { inLanguage, languageWith } from './names.ts'
import type { NoticeView } from './types.ts'

/** A section or topic of the paper with its address in the reader's language. */
export interface SectionView {
  uid: string
  name: string
  slug: string
  path: string
  description: string
}

/** The publication itself, as every page shows it. */
export interface SiteView {
  name: { text: string; lang: LanguageCode }
  publisher: { text: string; lang: LanguageCode } | null
  siteURL: string
  defaultLanguage: LanguageCode
  /** Sections of the menu, in its order. */
  sections: SectionView[]
  /** Notices of the whole site. */
  notices: NoticeView[]
}

const PATHS = { categories: categoryPath, tags: tagPath }
export type Listed = keyof typeof PATHS

/** A section or topic that has a name and an address in a language; null where it has not. */
function sectionView(
  collection: Listed,
  uid: string,
  content: TaxonomyContent,
  language: LanguageCode,
): SectionView | null {
  const name = inLanguage(content.name, language)
  const slug = inLanguage(content.slug, language)
  if (!name || !slug) return null
  return {
    uid,
    name,
    slug,
    path: PATHS[collection](language, slug),
    description: inLanguage(content.description, language),
  }
}

/** A section or topic where a language has it. */
export type LabelPlace = SectionView & { language: LanguageCode }

/** Every section or topic, in the order of their uids, with each language that has it. */
export const labelsOf = (collection: Listed, taxonomy: Taxonomy): LabelPlace[][] =>
  [...taxonomy.all(collection)]
    .sort((a, b) => (a.uid < b.uid ? -1 : 1))
    .map(({ uid, content }) =>
      languageCodes.flatMap((language) => {
        const section = sectionView(collection, uid, content, language)
        return section ? [{ ...section, language }] : []
      }),
    )
    .filter((places) => places.length > 0)

/** Sections at the top of the tree, by their order, then by uid: the menu is the same in every language. */
export function sectionsOf(taxonomy: Taxonomy, language: LanguageCode): SectionView[] {
  return taxonomy
    .all('categories')
    .filter(({ content }) => !content.parent)
    .flatMap(({ uid, content }) => {
      const section = sectionView('categories', uid, content, language)
      return section ? [{ section, order: content.order ?? 0 }] : []
    })
    .sort((a, b) => a.order - b.order || (a.section.uid < b.section.uid ? -1 : 1))
    .map(({ section }) => section)
}

/** The section or topic at an address, and where it is in each language. */
export function labelAt(
  collection: Listed,
  taxonomy: Taxonomy,
  { language, slug, siteURL }: { language: LanguageCode; slug: string; siteURL: string },
) {
  const found = taxonomy.bySlug(collection, language, slug.normalize('NFC'))
  const label = found && sectionView(collection, found.uid, found.content, language)
  if (!found || !label) return null
  const alternates = languageCodes.flatMap((code) => {
    const there = sectionView(collection, found.uid, found.content, code)
    return there ? [{ language: code, url: absolute(siteURL, there.path) }] : []
  })
  return { label, alternates }
}

const FALLBACK_NAME = 'payload-bilingual'

/** Name and publisher in the reader's language, else in the one they have. */
export function siteView(
  taxonomy: Taxonomy,
  language: LanguageCode,
  { siteURL, defaultLanguage }: { siteURL: string; defaultLanguage: LanguageCode },
): Omit<SiteView, 'notices'> {
  const content = taxonomy.all('site')[0]?.content
  const name = languageWith(content?.name, language)
  const publisher = languageWith(content?.publisher, language)
  return {
    name: name ? { text: inLanguage(content?.name, name), lang: name } : { text: FALLBACK_NAME, lang: 'en' },
    publisher: publisher && { text: inLanguage(content?.publisher, publisher), lang: publisher },
    siteURL,
    defaultLanguage: content?.defaultLanguage ?? defaultLanguage,
    sections: sectionsOf(taxonomy, language),
  }
}
