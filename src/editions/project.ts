import type { Payload, Where } from 'payload'
import type { LanguageCode } from '../languages/types.ts'
import { optionsOf } from '../options.ts'
import { type ArticleRelease, isArticleRelease, type Release } from './release.ts'
import { putRow } from './rows.ts'
import type { EditionDocument, LiveState, TaxonomyEntry } from './types.ts'

/** Sorts lists newest first, with the uid to keep equal times in one order. */
export const sortKeyOf = ({ originallyPublishedAt, uid }: EditionDocument): string => `${originallyPublishedAt}|${uid}`

const bare = ({ sequence, slug, title, hash, kind, publishedAt, updatedAt }: LiveState): LiveState => ({
  sequence,
  slug,
  title,
  hash,
  kind,
  publishedAt,
  updatedAt,
})

export const alternatesOf = (live: ArticleRelease['live']): Partial<Record<LanguageCode, LiveState>> =>
  Object.fromEntries(Object.entries(live).map(([code, state]) => [code, bare(state)]))

/** The terms an edition can be found by. */
export const termsOf = (edition: EditionDocument): string[] => [
  ...edition.tags.map((uid) => `tag:${uid}`),
  ...(edition.byline ? [`byline:${edition.byline}`] : []),
  ...(edition.source ? [`source:${edition.source}`] : []),
  ...(edition.category ? [`category:${edition.category}`] : []),
  ...edition.disclaimers.map(({ uid }) => `disclaimer:${uid}`),
  ...mediaOf(edition).map((uid) => `media:${uid}`),
]

/** uids of the pictures an edition shows. */
export function mediaOf({ hero, body }: EditionDocument): string[] {
  const inBody = body.flatMap((block) => (block.type === 'image' ? [block.image.media] : []))
  return [...new Set([...(hero ? [hero.media] : []), ...inBody])]
}

async function putTerms(payload: Payload, key: string, edition: EditionDocument | null, sequence: number) {
  const collection = optionsOf(payload.config).slugs['edition-terms']
  for (const term of edition ? termsOf(edition) : []) {
    const data = { edition: key, term, language: edition?.language, sortKey: edition && sortKeyOf(edition), sequence }
    const where: Where = { and: [{ edition: { equals: key } }, { term: { equals: term } }] }
    const known = await payload.db.updateOne({ collection, where, data, options: { atomic: true } })
    if (known) continue
    try {
      await payload.db.create({ collection, data })
    } catch (error) {
      if ((error as Error).name !== 'ValidationError' && (error as { code?: number }).code !== 11000) throw error
    }
  }
  await payload.db.deleteMany({
    collection,
    where: { and: [{ edition: { equals: key } }, { sequence: { less_than: sequence } }] },
  })
}

/** Brings one release into the projection. Repeating it, or doing it twice at once, changes nothing. */
export async function project(payload: Payload, release: Release): Promise<void> {
  const { sequence, subject } = release
  if (!isArticleRelease(release)) {
    const entry = release.document as TaxonomyEntry
    await putRow(payload, {
      key: subject,
      subject,
      kind: 'taxonomy',
      uid: entry.uid,
      language: '',
      slug: '',
      live: !entry.content.deleted,
      category: '',
      sortKey: '',
      sequence,
      seen: sequence,
      alternates: {},
      document: { ...entry, sequence },
    })
    return
  }
  const { issued, withdrawn, live, first } = release.document
  const alternates = alternatesOf(live)
  for (const language of Object.keys(first) as LanguageCode[]) {
    const key = `${subject}:${language}`
    const edition = issued[language]
    if (edition) {
      await putTerms(payload, key, edition, sequence)
      await putRow(payload, {
        key,
        subject,
        kind: subject.startsWith('page:') ? 'page' : 'article',
        uid: edition.uid,
        language,
        slug: edition.slug,
        live: true,
        category: edition.category ?? '',
        sortKey: sortKeyOf(edition),
        sequence,
        seen: sequence,
        alternates,
        document: { ...edition, sequence },
      })
    } else if (withdrawn.includes(language)) {
      await putRow(payload, { key, live: false, seen: sequence, sequence, alternates, document: null as never })
      await putTerms(payload, key, null, sequence)
    } else await putRow(payload, { key, seen: sequence, alternates })
  }
}
