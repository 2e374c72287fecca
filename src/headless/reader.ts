import type { Payload } from 'payload'
import { articlePath } from '../addresses/paths.ts'
import { editionsOf } from '../editions/index.ts'
import { isCursor } from '../editions/place.ts'
import type { Editions } from '../editions/types.ts'
import { languageCodes } from '../languages/index.ts'
import type { LanguageCode, PerLanguage } from '../languages/types.ts'
import { optionsOf } from '../options.ts'
import { oneFor } from '../state.ts'
import { type Alternates, articleCard, articleView } from './article.ts'
import { allNotices, siteNotices } from './notices.ts'
import { type Listed, labelAt, type SectionView, type SiteView, sectionsOf, siteView } from './site.ts'
import type { ArticleCard, ArticleView, NoticeView } from './types.ts'

/** A place where an article can be read. */
export interface Place {
  language: LanguageCode
  title: string
  path: string
}
export type ArticleFound =
  | { state: 'live'; article: ArticleView }
  /** The article's current path in this language. */
  | { state: 'moved'; path: string }
  /** Once live here. `elsewhere` are the languages in which it still is. */
  | { state: 'withdrawn'; elsewhere: Place[] }
  | { state: 'missing' }

export type PermalinkFound =
  /** Its current path in this language. */
  | { state: 'live'; path: string }
  /** Once live in this language, or in whatever language it was. `elsewhere` are those in which it still is. */
  | { state: 'withdrawn'; elsewhere: Place[] }
  /** Not in this language so far. */
  | { state: 'elsewhere'; elsewhere: Place[] }
  | { state: 'missing' }

export interface FrontView {
  leads: ArticleCard[]
  sections: { category: SectionView; items: ArticleCard[] }[]
  latest: ArticleCard[]
}
/** A page of a section's or topic's stories, newest first. */
export interface LabelListView {
  label: SectionView
  items: ArticleCard[]
  nextCursor: string | null
  /** Its page in each language that has one, with absolute addresses. */
  alternates: { language: LanguageCode; url: string }[]
}

/** Everything the reader pages read. Each call notes what it read, so that a page kept from it is never old. */
export interface Reader {
  article(language: LanguageCode, slug: string): Promise<ArticleFound>
  /** The article in every language in which it is live. */
  byUid(uid: string): Promise<Partial<PerLanguage<ArticleView>>>
  /** What a language's permanent address of an article leads to. */
  permalink(language: LanguageCode, uid: string): Promise<PermalinkFound>
  front(language: LanguageCode): Promise<FrontView>
  /** null where there is no such section, or the cursor is none that a list gave. */
  category(language: LanguageCode, slug: string, cursor?: string): Promise<LabelListView | null>
  /** The same for a topic. */
  tag(language: LanguageCode, slug: string, cursor?: string): Promise<LabelListView | null>
  disclaimers(language: LanguageCode): Promise<NoticeView[]>
  site(language: LanguageCode): Promise<SiteView>
}

const LEADS = 5
const SECTION_LENGTH = 4
const LATEST_LENGTH = 12 + LEADS
const PAGE_LENGTH = 20

export const placesOf = (alternates: Alternates): Place[] =>
  languageCodes.flatMap((language) => {
    const state = alternates[language]
    return state ? [{ language, title: state.title, path: articlePath(language, state.slug) }] : []
  })

/** The stories the editors chose, then the newest ones. */
function filled(chosen: ArticleCard[], latest: ArticleCard[]): ArticleCard[] {
  const uids = new Set(chosen.map(({ uid }) => uid))
  return [...chosen, ...latest.filter(({ uid }) => !uids.has(uid))].slice(0, LEADS)
}

/** The reader over any source of editions. */
export function readerOf(editions: Editions, options: { siteURL: string; defaultLanguage: LanguageCode }): Reader {
  const { siteURL } = options

  const cards = async (
    query: Parameters<Editions['list']>[0],
  ): Promise<{ items: ArticleCard[]; nextCursor: string | null }> => {
    const [{ items, nextCursor }, taxonomy] = await Promise.all([editions.list(query), editions.taxonomy()])
    return {
      items: items.map(({ edition, alternates }) => articleCard(edition, { alternates, taxonomy, siteURL })),
      nextCursor,
    }
  }

  const editionsByUid = async (uid: string) => {
    const live = await editions.together(uid)
    const inLanguage = (language: LanguageCode) => live.find(({ edition }) => edition.language === language)
    return { live, inLanguage, alternates: live[0]?.alternates ?? {} }
  }

  const leadsOf = async (language: LanguageCode): Promise<ArticleCard[]> => {
    const taxonomy = await editions.taxonomy()
    const chosen = taxonomy.all('site')[0]?.content.lead?.[language] ?? []
    const leads = await Promise.all(chosen.slice(0, LEADS).map(editionsByUid))
    return leads.flatMap(({ inLanguage }) => {
      const lead = inLanguage(language)
      return lead ? [articleCard(lead.edition, { alternates: lead.alternates, taxonomy, siteURL })] : []
    })
  }

  const listOf =
    (collection: Listed, filter: 'category' | 'tag') =>
    async (language: LanguageCode, slug: string, cursor?: string): Promise<LabelListView | null> => {
      const page = labelAt(collection, await editions.taxonomy(), { language, slug, siteURL })
      if (!page || (cursor !== undefined && !isCursor(cursor))) return null
      const turned = cursor === undefined ? {} : { cursor }
      return { ...page, ...(await cards({ language, [filter]: page.label.uid, limit: PAGE_LENGTH, ...turned })) }
    }

  return {
    async article(language, slug) {
      const found = await editions.bySlug(language, slug)
      switch (found.state) {
        case 'live': {
          const { edition, alternates } = found
          return {
            state: 'live',
            article: articleView(edition, { alternates, taxonomy: await editions.taxonomy(), siteURL }),
          }
        }
        case 'moved':
          return { state: 'moved', path: articlePath(found.language, found.slug) }
        case 'withdrawn':
          return { state: 'withdrawn', elsewhere: placesOf(found.alternates) }
        case 'missing':
          return found
      }
    },

    async byUid(uid) {
      const [{ live }, taxonomy] = await Promise.all([editionsByUid(uid), editions.taxonomy()])
      return Object.fromEntries(
        live.map(({ edition, alternates }) => [
          edition.language,
          articleView(edition, { alternates, taxonomy, siteURL }),
        ]),
      )
    },

    async permalink(language, uid) {
      const { inLanguage, alternates } = await editionsByUid(uid)
      const here = inLanguage(language)?.edition
      if (here) return { state: 'live', path: articlePath(language, here.slug) }
      const elsewhere = placesOf(alternates)
      const withdrawn = await editions.withdrawn(uid)
      if (withdrawn.includes(language)) return { state: 'withdrawn', elsewhere }
      if (elsewhere.length > 0) return { state: 'elsewhere', elsewhere }
      return withdrawn.length > 0 ? { state: 'withdrawn', elsewhere } : { state: 'missing' }
    },

    async front(language) {
      const sections = sectionsOf(await editions.taxonomy(), language)
      const [chosen, latest] = await Promise.all([leadsOf(language), cards({ language, limit: LATEST_LENGTH })])
      const leads = filled(chosen, latest.items)
      const shown = new Set(leads.map(({ uid }) => uid))
      const unshown = (items: ArticleCard[], length: number) =>
        items.filter(({ uid }) => !shown.has(uid)).slice(0, length)
      const lists = await Promise.all(
        sections.map(({ uid: category }) => {
          const inLeads = leads.filter((lead) => lead.category?.uid === category).length
          return cards({ language, category, limit: SECTION_LENGTH + inLeads })
        }),
      )
      return {
        leads,
        sections: sections.flatMap((category, index) => {
          const items = unshown(lists[index]?.items ?? [], SECTION_LENGTH)
          return items.length > 0 ? [{ category, items }] : []
        }),
        latest: unshown(latest.items, LATEST_LENGTH - LEADS),
      }
    },

    category: listOf('categories', 'category'),
    tag: listOf('tags', 'tag'),

    disclaimers: async (language) => allNotices(await editions.taxonomy(), language),

    async site(language) {
      const taxonomy = await editions.taxonomy()
      return { ...siteView(taxonomy, language, options), notices: siteNotices(taxonomy, language) }
    },
  }
}

/** The reader of a Payload instance. */
export const reader = (payload: Payload): Reader =>
  oneFor(payload, 'reader', () => readerOf(editionsOf(payload), optionsOf(payload.config)))
