import type { Block, FrozenImage } from '../body/types.ts'
import type { EditionKind } from '../editions/types.ts'
import type { LanguageCode } from '../languages/types.ts'

/** A name as readers see it. `lang` is the language it is in, which is another where it has none in theirs. */
export interface Named {
  uid: string
  name: string
  lang: LanguageCode
}
/** A section or topic. `slug` is '' and `url` null where it has no address in the edition's language. */
export interface LinkedLabel extends Named {
  slug: string
  url: string | null
}
export interface SourceView extends Named {
  code: string
  /** Where the source is found; '' where nobody said. */
  address: string
  rights: string
}
export interface BylineView extends Named {
  slug: string
  kind: 'desk' | 'person'
}

/** A legal notice that belongs to the article. It has no text in any language only where nobody ever wrote one. */
export interface NoticeView {
  uid: string
  title: string
  text: string
  position: 'before' | 'after'
  /** Language of title and text. */
  lang: LanguageCode
}

export interface AlternateView {
  language: LanguageCode
  /** Absolute address of the reader page. */
  url: string
  slug: string
  title: string
  kind: EditionKind
  publishedAt: string
  updatedAt: string
  /** False where a newer text of its source is live than the one it was translated from; null where that is not known. */
  current: boolean | null
}

/** Which text a translation follows. */
export interface FollowsView {
  language: LanguageCode
  /** The release that issued the text it follows, where that is the live one; else null. */
  sequence: number | null
  /** Time of the text it follows. */
  at: string
  /** Whether the text it follows is the one that is live. */
  current: boolean
  /** Since when the live text is another; null where it is not, or where nothing newer is live. */
  behindSince: string | null
}

/** A picture; `url` and those of its sizes are absolute. */
export interface ImageView extends Omit<FrozenImage, 'media'> {
  uid: string
  role: 'hero' | 'body'
}

/**
 * What readers and programs get of one article in one language: the JSON API's article object and what the
 * reader pages are made from. All times are ISO 8601 in UTC, all addresses absolute.
 */
export interface ArticleView {
  uid: string
  language: LanguageCode
  slug: string
  url: string
  title: string
  deck: string
  summary: string
  /** Links to articles carry their `href`. */
  body: Block[]
  /** The body as plain text. */
  text: string
  /** Words of the body: eojeol in Korean. */
  words: number
  category: LinkedLabel | null
  tags: LinkedLabel[]
  source: SourceView | null
  byline: BylineView | null
  dateline: string
  /** Who translated it; '' of an original. */
  credit: string
  kind: EditionKind
  originalLanguage: LanguageCode
  follows: FollowsView | null
  /** Its editors say that it is behind and will be brought up to date. */
  mustUpdate: boolean
  /** Every notice that applies, in the order in which they stand. They may not be left out where the text is shown. */
  disclaimers: NoticeView[]
  /** Every language in which the article is live, this one included. */
  alternates: AlternateView[]
  hero: ImageView | null
  /** The lead picture and those of the body, in their order. */
  images: ImageView[]
  corrections: { at: string; note: string }[]
  commentCount: number
  commentsOpen: boolean
  publishedAt: string
  updatedAt: string
  originallyPublishedAt: string
  sequence: number
  /** For search engines and shared links; filled from title and summary where the editors left them empty. */
  seo: { title: string; description: string }
}

/** An article in a list: all that a teaser shows. */
export type ArticleCard = Omit<
  ArticleView,
  'body' | 'text' | 'words' | 'disclaimers' | 'images' | 'corrections' | 'seo'
>
