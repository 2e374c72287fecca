import { articles } from '../content/index.ts'
import type { DemoArticle } from '../content/types.ts'
import { koreaMoment } from '../dates.ts'
import { type Data, ensure, ensureAll, type Id, type Seeding } from './context.ts'
import type { Labels } from './labels.ts'

/** Whether the story is in the paper already: it then has a day of its own. */
export const wasPublished = ({ steps }: DemoArticle): boolean =>
  steps === undefined || steps.some((step) => step.do === 'publish')

/** The day a story is written for. */
export const dayOf = ({ published }: DemoArticle, now: Date): Date => koreaMoment(now, published.daysAgo, published.at)

const dataOf = (story: DemoArticle, labels: Labels, now: Date): Data => ({
  workingTitle: story[story.original]?.title ?? story.key,
  originalLanguage: story.original,
  category: labels.categories[story.category],
  tags: story.tags.map((tag) => labels.tags[tag]),
  byline: labels.bylines[story.byline],
  ...(story.source && { source: labels.sources[story.source] }),
  ...(story.hero && { heroImage: labels.pictures[story.hero] }),
  ...(wasPublished(story) && { firstPublishedAt: dayOf(story, now).toISOString() }),
  commentsOpen: story.commentsOpen ?? true,
  ...(story.legacy && { legacy: { commentCount: story.legacy.comments, views: story.legacy.views } }),
})

/** Stories from the oldest to the newest, so that the log tells them in their order. */
export const inOrder: DemoArticle[] = [...articles].sort(
  (a, b) => b.published.daysAgo - a.published.daysAgo || a.published.at.localeCompare(b.published.at),
)

/** The articles alone, so that texts can link to any of them. */
export async function seedStories(seeding: Seeding, labels: Labels): Promise<Record<string, Id>> {
  const ids = await ensureAll(inOrder, (story) =>
    ensure(seeding, 'articles', story.key, () => dataOf(story, labels, seeding.now)),
  )
  seeding.log(`${articles.length} articles`)
  return ids
}
