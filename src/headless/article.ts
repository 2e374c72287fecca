import { absolute, articlePath } from '../addresses/paths.ts'
import { plainText } from '../body/text.ts'
import { beginning, countWords } from '../body/words.ts'
import { note } from '../editions/noting.ts'
import { isUpWith, movedPictures, pictureHash } from '../editions/textHash.ts'
import type { EditionDocument, Follows, LiveState, Taxonomy } from '../editions/types.ts'
import { languageCodes } from '../languages/index.ts'
import type { PerLanguage } from '../languages/types.ts'
import { bylineView, categoryView, sourceView, tagView } from './names.ts'
import { noticesOf } from './notices.ts'
import { bodyNow, imageView, pictureNow } from './pictures.ts'
import type { AlternateView, ArticleCard, ArticleView, FollowsView } from './types.ts'

export type Alternates = Partial<PerLanguage<LiveState>>

/** What is joined to an edition when it is read. */
export interface Joined {
  /** Live states of the article in every language. */
  alternates: Alternates
  taxonomy: Taxonomy
  /** Where the site is reached, without a slash at the end. */
  siteURL: string
}

const DESCRIPTION = 160

/** An edition as it would stand among the alternates. */
export const stateOf = (edition: EditionDocument): LiveState => {
  const { sequence, slug, title, hash, kind, publishedAt, updatedAt, follows } = edition
  return { sequence, slug, title, hash, kind, publishedAt, updatedAt, follows }
}

/** Whether a translation still follows the text that is live, and since when it does not. */
export function followsView(
  { follows }: Pick<EditionDocument, 'follows'>,
  { alternates, taxonomy }: Pick<Joined, 'alternates' | 'taxonomy'>,
): FollowsView | null {
  if (!follows) return null
  const { language, hash, at } = follows
  const source = alternates[language]
  if (source && isUpWith(source, hash)) {
    const moved = picturesMoved(follows, source, taxonomy)
    return { language, sequence: source.sequence, at: source.updatedAt, current: !moved, behindSince: moved }
  }
  // What was frozen after the live text went out follows a newer one that is not published yet.
  const changedAt = source && (source.wordsAt ?? source.updatedAt)
  const behindSince = changedAt && at < changedAt ? changedAt : null
  return { language, sequence: null, at, current: false, behindSince }
}

/** When a picture of the source last came to say something else than what is followed; null where none does. */
function picturesMoved({ language, pictureHashes }: Follows, source: LiveState, taxonomy: Taxonomy): string | null {
  const newer = (uid: string) => {
    const entry = taxonomy.entry('media', uid)
    return entry && entry.sequence > source.sequence && !entry.content.deleted ? entry : undefined
  }
  const moved = movedPictures(pictureHashes, (uid) => {
    const issued = source.pictureHashes?.[uid]
    const { alt, caption, credit } = newer(uid)?.content ?? {}
    const said = { alt: alt?.[language] ?? '', caption: caption?.[language] ?? '', credit: credit?.[language] ?? '' }
    return issued && newer(uid) ? pictureHash(said) : issued
  })
  const times = moved.map((uid) => newer(uid)?.at ?? source.updatedAt)
  return times.sort().at(-1) ?? null
}

/** Of another language's edition: null where its state does not say what it follows. */
const currentOf = ({ kind, follows }: LiveState, joined: Joined): boolean | null =>
  kind === 'original' ? true : isCurrent(follows, joined)

const isCurrent = (follows: Follows | null, joined: Joined): boolean =>
  followsView({ follows }, joined)?.behindSince == null

function alternatesView(edition: EditionDocument, joined: Joined): AlternateView[] {
  const { alternates, siteURL } = joined
  return languageCodes.flatMap((language) => {
    const state = language === edition.language ? (alternates[language] ?? stateOf(edition)) : alternates[language]
    if (!state) return []
    const { slug, title, kind, publishedAt, updatedAt } = state
    const current = language === edition.language ? isCurrent(edition.follows, joined) : currentOf(state, joined)
    const url = absolute(siteURL, articlePath(language, slug))
    return [{ language, url, slug, title, kind, publishedAt, updatedAt, current }]
  })
}

/** What a teaser shows of an edition. */
export function articleCard(edition: EditionDocument, joined: Joined): ArticleCard {
  const { uid, language, slug } = edition
  const { taxonomy, siteURL } = joined
  const comments = taxonomy.entry('comments', uid)
  // Comments move the article that they are of.
  if (comments) note(edition.subject, comments.at ?? '')
  const place = { taxonomy, language, siteURL }
  return {
    uid,
    language,
    slug,
    url: absolute(siteURL, articlePath(language, slug)),
    title: edition.title,
    deck: edition.deck,
    summary: edition.summary,
    category: categoryView(edition.category, place),
    tags: edition.tags.flatMap((tag) => tagView(tag, place) ?? []),
    source: sourceView(edition.source, place),
    byline: bylineView(edition.byline, place),
    dateline: edition.dateline,
    credit: edition.credit,
    kind: edition.kind,
    originalLanguage: edition.originalLanguage,
    follows: followsView(edition, joined),
    mustUpdate: edition.mustUpdate,
    alternates: alternatesView(edition, joined),
    hero: edition.hero && imageView(pictureNow(edition.hero, place), 'hero'),
    commentCount: edition.legacyComments + ((!comments?.content.deleted && comments?.content.total) || 0),
    commentsOpen: edition.commentsOpen,
    publishedAt: edition.publishedAt,
    updatedAt: edition.updatedAt,
    originallyPublishedAt: edition.originallyPublishedAt,
    sequence: edition.sequence,
  }
}

/** The whole article: what was frozen when it was issued, joined with the names and notices that stand now. */
export function articleView(edition: EditionDocument, joined: Joined): ArticleView {
  const { taxonomy, siteURL } = joined
  const card = articleCard(edition, joined)
  const body = bodyNow(edition.body, { taxonomy, language: edition.language, siteURL })
  const text = plainText(body)
  const inBody = body.flatMap((block) => (block.type === 'image' && 'url' in block.image ? [block.image] : []))
  return {
    ...card,
    body,
    text,
    words: countWords(text),
    disclaimers: noticesOf(edition, taxonomy),
    images: [...(card.hero ? [card.hero] : []), ...inBody.map((image) => imageView(image, 'body'))],
    corrections: edition.corrections,
    seo: {
      title: edition.seo.title || edition.title,
      description: edition.seo.description || beginning(edition.summary || edition.deck || text, DESCRIPTION),
    },
  }
}
