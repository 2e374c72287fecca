import type { LanguageCode, PerLanguage } from 'payload-bilingual/types'

/** A short text in both languages. */
export type Both = PerLanguage<string>

/**
 * Words of a paragraph. Inside: `**strong**`, `[words](article:key)` and `[words](https://…)` for links,
 * `{en|words}` or `{ko|words}` for words of the other language, and dates counted from the story's own day:
 * `{0}`, `{-3}`, `{+12}` (24일, 지난달 30일 · Tuesday, Nov. 12), `{0:md}` (11월 24일 · Nov. 24), `{y-1}` (a year).
 */
export type Words = string

export type DemoBlock =
  | { type: 'paragraph'; words: Words }
  | { type: 'heading'; level: 2 | 3; words: Words }
  | { type: 'quote'; words: Words }
  | { type: 'pullQuote'; quote: string; by: string }
  | { type: 'list'; ordered: boolean; items: Words[] }
  | { type: 'table'; rows: Words[][] }
  | { type: 'image'; image: ImageKey }

/** One place of a body: the block in each language that has it, and how it reads after a revision. */
type InLanguages<T> = { [Code in LanguageCode]?: T }
export interface Row extends InLanguages<DemoBlock> {
  later?: InLanguages<DemoBlock>
}

/** All of one language but the body. */
export interface DemoText {
  title: string
  deck: string
  summary: string
  slug?: string
  dateline?: string
  /** Who translated it, or checked the machine. */
  credit?: string
  kind?: 'original' | 'human' | 'machine' | 'machine-reviewed'
  workflow?: 'draft' | 'review' | 'ready'
  correctionNote?: string
  /** What a revision changes besides the body. */
  later?: { title?: string; deck?: string; summary?: string; correctionNote?: string }
}

/** What is done with a story after both texts are saved; in this order. */
export type Step =
  | { do: 'publish'; languages: LanguageCode[]; note?: string }
  | { do: 'revise'; languages: LanguageCode[] }
  | { do: 'correct'; languages: LanguageCode[]; note: string }
  | { do: 'withdraw'; languages: LanguageCode[]; note: string }
  | { do: 'schedule'; languages: LanguageCode[]; tomorrowAt: string }

export interface DemoArticle {
  key: string
  category: CategoryKey
  tags: TagKey[]
  byline: BylineKey
  source?: SourceKey
  original: LanguageCode
  /** Days before the seed's own day, and the time of day in Korea. */
  published: { daysAgo: number; at: string }
  hero?: ImageKey
  /** Comments and views counted before the story came here. */
  legacy?: { comments: number; views: number }
  commentsOpen?: boolean
  ko?: DemoText
  en?: DemoText
  body: Row[]
  /** Absent: one publication of every language there is. Empty: stays a working copy. */
  steps?: Step[]
}

export type CategoryKey =
  | 'politics'
  | 'economy'
  | 'society'
  | 'international'
  | 'culture'
  | 'science'
  | 'sports'
  | 'opinion'
export type TagKey =
  | 'port'
  | 'election'
  | 'prices'
  | 'energy'
  | 'climate'
  | 'transport'
  | 'baseball'
  | 'libraries'
  | 'ai'
  | 'population'
export type SourceKey = 'mulgyeol' | 'cityhall' | 'coastwatch'
export type BylineKey = 'desk' | 'world' | 'english' | 'tak' | 'bin' | 'pyo' | 'mo' | 'eo' | 'ok' | 'namgung'
export type DisclaimerKey = 'site-notice' | 'wire-notice'
export type ImageKey =
  | 'bridge'
  | 'cranes'
  | 'ballots'
  | 'turbines'
  | 'stadium'
  | 'market'
  | 'ferry'
  | 'library'
  | 'paddies'
  | 'eelgrass'
  | 'hillroad'
  | 'council'
  | 'weir'
  | 'tents'
  | 'fireworks'
  | 'book'

export interface DemoCategory {
  key: CategoryKey
  name: Both
  slug: Both
  description: Both
}
export interface DemoTag {
  key: TagKey
  name: Both
  slug: Both
  description: Both
}
export interface DemoSource {
  key: SourceKey
  code: string
  name: Both
  address: string
  rights: Both
  disclaimers: DisclaimerKey[]
}
export interface DemoByline {
  key: BylineKey
  name: Both
  slug: Both
  kind: 'desk' | 'person'
}
export interface DemoDisclaimer {
  key: DisclaimerKey
  name: Both
  text: Both
  scope: 'site' | 'source'
  position: 'before' | 'after'
  required: boolean
}
export interface DemoImage {
  key: ImageKey
  alt: Both
  caption: Both
  credit: Both
}
