import type { Block } from '../body/types.ts'
import { pictureHashesOf, wordsHash } from '../editions/textHash.ts'
import type { EditionDocument, Subject } from '../editions/types.ts'
import type { LanguageCode } from '../languages/index.ts'
import { contentHash } from '../working/canonical.ts'
import type { ArticleContent, TranslationSnapshot } from '../working/types.ts'
import type { Surroundings } from './surroundings.ts'

export interface EditionInput {
  subject: Subject
  uid: string
  language: LanguageCode
  article: ArticleContent
  text: TranslationSnapshot
  surroundings: Surroundings
  /** Sequence of a notice's last release; what stood when the edition was issued. */
  noticeSequence: (uid: string) => number
  corrections: { at: string; note: string }[]
  /** When this language first went live; `at` where it never did. */
  publishedAt: string
  /** When the story first went live in any language; counts where the article names no earlier time. */
  firstAnywhere: string
  /** Time of the release. */
  at: string
  sequence: number
}

/** A picture whose document is gone is left out: the gate refuses it, a preview shows the rest. */
function frozenBody(body: Block[], { pictures }: Surroundings, language: LanguageCode): Block[] {
  return body.flatMap((block): Block[] => {
    if (block.type !== 'image') return [block]
    const image = pictures.get(block.image.media)?.in(language)
    return image ? [{ ...block, image }] : []
  })
}

/** The edition as readers will get it. Pure; the act, the preview and the gate's size rule use the same one. */
export function buildEdition(input: EditionInput): EditionDocument {
  const { subject, uid, language, article, text, surroundings, sequence, at, publishedAt, corrections } = input
  const { content } = text
  const original = content.kind === 'original'
  return {
    format: 1,
    subject,
    uid,
    language,
    slug: content.slug,
    title: content.title,
    deck: content.deck,
    summary: content.summary,
    dateline: content.dateline,
    credit: content.credit,
    body: frozenBody(content.body, surroundings, language),
    seo: content.seo,
    kind: content.kind,
    originalLanguage: article.originalLanguage,
    follows: original ? null : content.follows,
    mustUpdate: !original && content.mustUpdate,
    category: article.category,
    tags: article.tags,
    source: article.source,
    byline: article.byline,
    disclaimers: surroundings.disclaimers.map(({ uid: notice, content: { position } }) => ({
      uid: notice,
      position: position ?? 'after',
      sequence: input.noticeSequence(notice),
    })),
    hero: article.heroImage ? (surroundings.pictures.get(article.heroImage)?.in(language) ?? null) : null,
    commentsOpen: article.commentsOpen,
    legacyComments: article.legacyComments,
    corrections,
    publishedAt,
    updatedAt: at,
    originallyPublishedAt: article.firstPublishedAt ?? input.firstAnywhere,
    sequence,
    hash: text.hash,
  }
}

/** What the pictures in an edition's text say, as hashes; undefined where there are none. */
export const picturesIssued = ({ body }: Pick<EditionDocument, 'body'>) =>
  pictureHashesOf(
    Object.fromEntries(
      body.flatMap((block) =>
        block.type === 'image' && 'alt' in block.image ? [[block.image.media, block.image]] : [],
      ),
    ),
  )

/** Equal for editions that readers cannot tell apart. */
export const editionHash = ({ sequence, updatedAt, disclaimers, follows, ...edition }: EditionDocument): string =>
  contentHash({
    ...edition,
    follows:
      follows && (follows.pictureHashes ? [wordsHash(follows.hash), follows.pictureHashes] : wordsHash(follows.hash)),
    disclaimers: disclaimers.map(({ uid, position }) => ({ uid, position })),
  })

export const editionBytes = (edition: EditionDocument): number => Buffer.byteLength(JSON.stringify(edition))
