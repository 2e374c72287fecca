import type { Payload } from 'payload'
import { standing } from '../../editions/live.ts'
import { releaseAt } from '../../editions/log.ts'
import type { ArticleRelease, Release } from '../../editions/release.ts'
import { isUpWith, sameWords } from '../../editions/textHash.ts'
import type { EditionDocument } from '../../editions/types.ts'
import type { LanguageCode } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { workingCopies } from '../../publishing/workingCopies.ts'
import type { TranslationContent } from '../../working/types.ts'
import type { Comparable } from '../diff/index.ts'
import { type FrozenSource, picturesOf } from '../source.ts'
import type { Against, Since, SourceNow } from './types.ts'

/** The source of a translation as it stands at the desk and, where it is live, for readers. */
export interface Sources {
  uid: string
  working: SourceNow | null
  live: SourceNow | null
}

export async function sourcesOf(
  payload: Payload,
  article: string | number,
  language: LanguageCode,
): Promise<Sources | null> {
  const copies = await workingCopies(payload, article)
  if (!copies) return null
  const { uid } = copies.article
  const text = copies.texts[language]
  const stands = await standing(payload, `article:${uid}`)
  const state = stands?.document.live[language]
  const release = !state || state.sequence === stands?.sequence ? stands : await releaseAt(payload, state.sequence)
  const edition = state && (release?.document as ArticleRelease | undefined)?.issued[language]
  const alike = state?.alike ?? []
  const freeze = async (
    content: TranslationContent,
    { hash, rev, at }: Pick<FrozenSource, 'hash' | 'rev' | 'at'>,
  ): Promise<Pick<SourceNow, 'frozen' | 'pictured'>> => {
    const { texts: pictures, saved: pictured } = await picturesOf(payload, content.body, language)
    const frozen = { language, hash, rev, at, content, ...(Object.keys(pictures).length > 0 && { pictures }) }
    return { frozen, pictured }
  }
  const rev = edition && text && sameWords(edition.hash, text.hash) ? text.rev : 0
  return {
    uid,
    working: text
      ? {
          against: 'working',
          ...(await freeze(text.content, text)),
          by: text.by ?? '',
          alike: state && sameWords(text.hash, state.hash) ? alike : [],
        }
      : null,
    live: edition
      ? {
          against: 'live',
          ...(await freeze(contentOf(edition), { hash: edition.hash, rev, at: edition.updatedAt })),
          by: release?.by ?? '',
          alike,
        }
      : null,
  }
}

/** An edition as the working copy that it was made from: pictures by name, nothing of who follows what. */
export const contentOf = (edition: EditionDocument): TranslationContent => ({
  article: edition.uid,
  language: edition.language,
  title: edition.title,
  deck: edition.deck,
  slug: edition.slug,
  summary: edition.summary,
  dateline: edition.dateline,
  body: edition.body.map((block) =>
    block.type === 'image' ? { ...block, image: { media: block.image.media } } : block,
  ),
  credit: edition.credit,
  seo: edition.seo,
  correctionNote: '',
  kind: edition.kind,
  mustUpdate: false,
  follows: null,
})

/**
 * What a translation is compared with where nobody chose: with what readers have, as long as it is newer than what is
 * followed; with the desk's text before the source is out, and where the translation is ahead of what readers have.
 */
export function chosen({ working, live }: Sources, followed: FrozenSource | null, against?: Against): SourceNow | null {
  if (against === 'working') return working ?? live
  if (against === 'live' || !working) return live ?? working
  if (!live) return working
  if (isUpWith({ ...live, hash: live.frozen.hash }, followed?.hash)) return live
  if (isUpWith({ ...working, hash: working.frozen.hash }, followed?.hash)) return working
  return followed && followed.at > live.frozen.at ? working : live
}

/** Releases that are looked at, from the one that is followed on. */
const MOST = 60

/** What happened to the source since; one query, none where the words are the same. */
export async function sinceOf(payload: Payload, uid: string, followed: FrozenSource, now: SourceNow): Promise<Since> {
  if (sameWords(followed.hash, now.frozen.hash)) return { first: null, minor: [] }
  const { language } = followed
  const { docs } = await payload.db.find<Release<ArticleRelease> & { id: string }>({
    collection: optionsOf(payload.config).slugs.releases,
    where: { and: [{ subject: { equals: `article:${uid}` } }, { at: { greater_than_equal: followed.at } }] },
    sort: 'sequence',
    limit: MOST,
    pagination: false,
  })
  const issued = docs.filter(({ document }) => document?.issued?.[language])
  const minor: Since['minor'] = []
  let before: Comparable | null = null
  for (const { document } of issued) {
    const after: Comparable = contentOf(document.issued[language] as EditionDocument)
    if (before && document.minor?.includes(language)) minor.push({ before, after })
    before = after
  }
  // A text that went out as it was before was caught up with again.
  const caughtUp = issued.findLastIndex(({ document }) => isUpWith(document.live[language], followed.hash))
  const first = issued[caughtUp + 1]
  // What readers have may all be known; then the change is the desk's.
  const known = first && now.against === 'live'
  return { first: known ? { at: first.at, by: first.by } : null, minor }
}
