import type { EditionDocument, Taxonomy, TaxonomyContent } from '../editions/types.ts'
import type { LanguageCode } from '../languages/types.ts'
import { inLanguage, languageWith } from './names.ts'
import type { NoticeView } from './types.ts'

type Position = NoticeView['position']

/** A notice in the reader's language, else in the one it has. */
export function noticeView(
  uid: string,
  content: TaxonomyContent,
  language: LanguageCode,
  position: Position = content.position ?? 'after',
): NoticeView | null {
  const heading = content.title ?? content.name
  const lang = languageWith(content.text, language) ?? languageWith(heading, language)
  return lang && { uid, title: inLanguage(heading, lang), text: inLanguage(content.text, lang), position, lang }
}

const ofTheSite = (taxonomy: Taxonomy): string[] =>
  taxonomy
    .all('disclaimers')
    .filter(({ content }) => content.scope === 'site')
    .map(({ uid }) => uid)
    .sort()

/** The notices that stand under everything the site publishes. */
export const siteNotices = (taxonomy: Taxonomy, language: LanguageCode): NoticeView[] =>
  viewsOf(ofTheSite(taxonomy), taxonomy, language)

/** Every notice there is, those of the site first. */
export function allNotices(taxonomy: Taxonomy, language: LanguageCode): NoticeView[] {
  const all = taxonomy.all('disclaimers').map(({ uid }) => uid)
  return viewsOf([...new Set([...ofTheSite(taxonomy), ...all.sort()])], taxonomy, language)
}

function viewsOf(uids: string[], taxonomy: Taxonomy, language: LanguageCode, frozen?: Map<string, Position>) {
  return uids.flatMap((uid) => {
    const content = taxonomy.get('disclaimers', uid)
    return (content && noticeView(uid, content, language, content.position ?? frozen?.get(uid))) || []
  })
}

/** Sections above the article's own pass their notices on to it. */
function ofTheCategory(taxonomy: Taxonomy, category: string | null): string[] {
  const found: string[] = []
  const seen = new Set<string>()
  let uid = category
  while (uid !== null && !seen.has(uid)) {
    seen.add(uid)
    const content: TaxonomyContent | undefined = taxonomy.get('categories', uid)
    found.push(...(content?.disclaimers ?? []))
    uid = content?.parent ?? null
  }
  return found
}

/**
 * The notices of an edition as they stand now: of the site, the category, the source, and those that were
 * issued with it. Each once, what stands before the text first.
 */
export function noticesOf(edition: EditionDocument, taxonomy: Taxonomy): NoticeView[] {
  const source = edition.source ? taxonomy.get('sources', edition.source) : undefined
  const uids = new Set([
    ...ofTheSite(taxonomy),
    ...ofTheCategory(taxonomy, edition.category),
    ...(source?.disclaimers ?? []),
    ...edition.disclaimers.map(({ uid }) => uid),
  ])
  const frozen = new Map(edition.disclaimers.map(({ uid, position }) => [uid, position]))
  const views = viewsOf([...uids], taxonomy, edition.language, frozen)
  return [
    ...views.filter(({ position }) => position === 'before'),
    ...views.filter(({ position }) => position !== 'before'),
  ]
}
