import type { Block } from '../body/types.ts'
import { contentHash } from '../working/canonical.ts'
import { editorialHash } from '../working/snapshot.ts'
import type { ArticleContent, TranslationContent } from '../working/types.ts'
import type { Story } from './story.ts'
import type { StoryLabels } from './surroundings.ts'

/** What an article's working copy says when nobody has edited it since the page was imported. */
export const articleContentOf = (story: Story, labels: StoryLabels): ArticleContent => ({
  originalLanguage: story.language,
  category: labels.category?.uid ?? null,
  tags: [],
  source: labels.source?.uid ?? null,
  byline: labels.byline?.uid ?? null,
  disclaimers: labels.notice ? [labels.notice.uid] : [],
  heroImage: null,
  firstPublishedAt: story.firstPublishedAt,
  commentsOpen: true,
  legacyComments: story.comments ?? 0,
})

/** The same of its text. */
export const translationContentOf = (
  story: Story,
  article: string,
  slug: string,
  body: Block[],
): TranslationContent => ({
  article,
  language: story.language,
  title: story.title,
  deck: '',
  slug,
  summary: '',
  dateline: story.dateline,
  body,
  credit: '',
  seo: { title: '', description: '' },
  correctionNote: '',
  kind: 'original',
  mustUpdate: false,
  follows: null,
})

/** The hashes their snapshots have: equal later, the copy is as it was imported. */
export const hashOfArticle = (content: ArticleContent): string => contentHash(content)
export const hashOfTranslation = (content: TranslationContent): string => editorialHash(content)
