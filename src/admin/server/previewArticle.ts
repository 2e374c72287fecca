import type { Payload } from 'payload'
import { personOf } from '../../access/payload.ts'
import { editionsOf } from '../../editions/index.ts'
import { articleView } from '../../headless/article.ts'
import type { ArticleView } from '../../headless/types.ts'
import { optionsOf } from '../../options.ts'
import { previewFor } from '../../publishing/preview.ts'

/**
 * A kept preview as the page's own article object, for the person who made it.
 * null for everybody else, and once it is older than ten minutes: as if it had never been.
 */
export async function previewArticle(payload: Payload, headers: Headers, key: string): Promise<ArticleView | null> {
  const { user } = await payload.auth({ headers })
  const edition = previewFor(payload, key, personOf({ user, payload }))
  if (!edition) return null
  const taxonomy = await editionsOf(payload).taxonomy()
  return articleView(edition, { alternates: {}, taxonomy, siteURL: optionsOf(payload.config).siteURL })
}
