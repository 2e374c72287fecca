import type { EditionDocument } from '../editions/types.ts'
import type { ArticleContent } from '../working/types.ts'
import type { Surroundings } from './surroundings.ts'

/** A live edition with the article's newer content, its own text untouched. */
export function refreeze(
  edition: EditionDocument,
  article: ArticleContent,
  { disclaimers, pictures }: Surroundings,
  at: string,
): EditionDocument {
  const { language, originallyPublishedAt } = edition
  return {
    ...edition,
    body: edition.body.map((block) =>
      block.type === 'image'
        ? { ...block, image: pictures.get(block.image.media)?.in(language) ?? block.image }
        : block,
    ),
    originalLanguage: article.originalLanguage,
    category: article.category,
    tags: article.tags,
    source: article.source,
    byline: article.byline,
    disclaimers: disclaimers.map(({ uid, content }) => ({
      uid,
      position: content.position ?? 'after',
      sequence: edition.disclaimers.find((old) => old.uid === uid)?.sequence ?? 0,
    })),
    hero: article.heroImage ? (pictures.get(article.heroImage)?.in(language) ?? null) : null,
    commentsOpen: article.commentsOpen,
    legacyComments: article.legacyComments,
    originallyPublishedAt: article.firstPublishedAt ?? originallyPublishedAt,
    updatedAt: at,
  }
}
