import { htmlForm } from './forms/html.ts'
import { markdownForm } from './forms/markdown.ts'
import type { FormSource } from './forms/parts.ts'
import { articleMembers } from './schemas/article.ts'
import type { ArticleView } from './types.ts'

/** Forms of a text that an item of a list can carry. */
export const bodyForms = ['body', 'text', 'html', 'markdown'] as const
type BodyForm = (typeof bodyForms)[number]
type Member = keyof ArticleView | BodyForm

/** Everything that an item of a list can carry. */
export const memberNames: readonly Member[] = [...(Object.keys(articleMembers) as Member[]), 'html', 'markdown']

/** An item of a list as it was asked for. */
export type ListedArticle = Partial<ArticleView> & { html?: string; markdown?: string }

interface Choice {
  fields?: readonly Member[] | undefined
  include?: readonly BodyForm[] | undefined
}

/**
 * An article with the members that are chosen: all of them where none are named, its text in the forms that are
 * included, else as blocks and plain. A form that is chosen as a member need not be included as well.
 */
export function chosen(article: ArticleView, { fields, include }: Choice, site: FormSource['site']): ListedArticle {
  if (!fields && !include) return article
  const wanted = new Set<Member>(fields ?? memberNames.filter((name) => !bodyForms.some((form) => form === name)))
  for (const form of include ?? (fields ? [] : (['body', 'text'] as const))) wanted.add(form)
  const made = {
    ...article,
    ...(wanted.has('html') && { html: htmlForm({ article, site }) }),
    ...(wanted.has('markdown') && { markdown: markdownForm({ article, site }) }),
  }
  return Object.fromEntries(Object.entries(made).filter(([name]) => wanted.has(name as Member)))
}
