import type { Block } from '../body/types.ts'
import type { EditionKind, Follows } from '../editions/types.ts'
import type { LanguageCode } from '../languages/types.ts'

/** What is true of the story in every language; relations are uids. */
export interface ArticleContent {
  originalLanguage: LanguageCode
  category: string | null
  tags: string[]
  source: string | null
  byline: string | null
  disclaimers: string[]
  heroImage: string | null
  firstPublishedAt: string | null
  commentsOpen: boolean
  legacyComments: number
}

/** The story in one language; relations are uids, the body is blocks. */
export interface TranslationContent {
  article: string | null
  language: LanguageCode | null
  title: string
  deck: string
  slug: string
  summary: string
  dateline: string
  body: Block[]
  credit: string
  seo: { title: string; description: string }
  correctionNote: string
  kind: EditionKind
  mustUpdate: boolean
  follows: Follows | null
}

/**
 * A working copy as it was saved: written in the same statement as its row, read by the gate and the acts.
 * `hash` covers editorial content only; who, when and how often it was saved stand beside it.
 */
export interface Snapshot<Content> {
  format: 1
  uid: string
  hash: string
  rev: number
  at: string
  by: string | null
  /** The user's id; null where a command saved. Absent in snapshots of before it was kept. */
  byId?: string | null
  trashed: boolean
  content: Content
}
export type ArticleSnapshot = Snapshot<ArticleContent>
export type TranslationSnapshot = Snapshot<TranslationContent> & {
  workflow: 'draft' | 'review' | 'ready'
  /** Who brought it to this step without saving it; absent where the save itself did. */
  moved?: { by: string; byId: string; at: string }
}
