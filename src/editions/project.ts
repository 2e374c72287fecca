import type { Payload } from 'payload'
import { languageCodes } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'
import { optionsOf } from '../options.ts'
import { type ArticleRelease, isArticleRelease, type Release } from './release.ts'
import { type EditionRow, isDuplicate, putRow } from './rows.ts'
import type { EditionDocument, LiveState, TaxonomyEntry } from './types.ts'

/** Sorts lists newest first, with the uid to keep equal times in one order. */
export const sortKeyOf = ({ originallyPublishedAt, uid }: EditionDocument): string => `${originallyPublishedAt}|${uid}`

const bare = ({
  sequence,
  slug,
  title,
  hash,
  kind,
  publishedAt,
  updatedAt,
  follows,
  wordsAt,
  alike,
  pictureHashes,
}: LiveState): LiveState => ({
  sequence,
  slug,
  title,
  hash,
  kind,
  publishedAt,
  updatedAt,
  follows: follows ?? null,
  ...(wordsAt && { wordsAt }),
  ...(alike && { alike }),
  ...(pictureHashes && { pictureHashes }),
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

/** Stands in place of a section's or topic's term where an edition stood under it once. */
export const leftTerm = (term: string): string => `${LEFT}${term}`
const LEFT = 'left:'
/** Their readers are told of what left. */
const TOLD = /^(?:tag|category):/
export const isLeft = (term: string): boolean => term.startsWith(LEFT)

type TermRow = { id: string | number; term: string; sortKey: string; sequence: number }

/** The languages in which a subject is live, as rows keep them. */
export const languagesIn = (live: Partial<Record<LanguageCode, unknown>>): string =>
  languageCodes.filter((code) => live[code]).join(',')

/**
 * An edition's terms: what is missing is added, what is gone is removed, or kept as left, and what stands moves to the
 * edition's new place.
 */
async function putTerms(
  payload: Payload,
  key: string,
  edition: EditionDocument | null,
  sequence: number,
): Promise<void> {
  const collection = optionsOf(payload.config).slugs['edition-terms']
  const { docs: known } = await payload.db.find<TermRow>({
    collection,
    where: { edition: { equals: key } },
    limit: 0,
    pagination: false,
  })
  const wanted = new Set(edition ? termsOf(edition) : [])
  const sortKey = edition ? sortKeyOf(edition) : ''
  for (const { id, term, sortKey: old, sequence: since } of known) {
    if (isLeft(term)) {
      if (wanted.has(term.slice(LEFT.length)))
        await payload.db.deleteMany({ collection, where: { id: { equals: id } } })
    } else if (!wanted.has(term)) await leave(payload, { id, term, sequence, known })
    else if (old !== sortKey || since !== sequence)
      await payload.db.updateOne({ collection, id, data: { sortKey, sequence } })
    wanted.delete(term)
  }
  for (const term of wanted) {
    try {
      await payload.db.create({
        collection,
        data: { edition: key, term, language: edition?.language, sortKey, sequence },
      })
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
  }
}

/** Takes a term from an edition; that of a section or topic is kept as one that it left, with the act that took it. */
async function leave(
  payload: Payload,
  { id, term, sequence, known }: Pick<TermRow, 'id' | 'term' | 'sequence'> & { known: TermRow[] },
): Promise<void> {
  const collection = optionsOf(payload.config).slugs['edition-terms']
  const left = leftTerm(term)
  const again = known.some((row) => row.term === left)
  if (!TOLD.test(term) || again) {
    await payload.db.deleteMany({ collection, where: { id: { equals: id } } })
    return
  }
  try {
    await payload.db.updateOne({ collection, id, data: { term: left, sortKey: '', sequence } })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    await payload.db.deleteMany({ collection, where: { id: { equals: id } } })
  }
}

/** Brings one release into the projection. Repeating it, or doing it twice at once, changes nothing. */
export async function project(payload: Payload, release: Release): Promise<void> {
  const { sequence, subject, at } = release
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
      editionKind: '',
      languages: '',
      sortKey: '',
      sequence,
      seen: sequence,
      seenAt: at,
      alternates: {},
      document: { ...entry, sequence, at: release.at },
    })
    return
  }
  const { issued, withdrawn, live, first } = release.document
  const alternates = alternatesOf(live)
  await Promise.all(
    (Object.keys(first) as LanguageCode[]).map((language) =>
      projectLanguage(payload, { subject, sequence, at, language, edition: issued[language], withdrawn, alternates }),
    ),
  )
}

interface OneLanguage {
  subject: string
  sequence: number
  at: string
  language: LanguageCode
  edition: EditionDocument | undefined
  withdrawn: LanguageCode[]
  alternates: EditionRow['alternates']
}

async function projectLanguage(payload: Payload, one: OneLanguage): Promise<void> {
  const { subject, sequence, at, language, edition, withdrawn, alternates } = one
  const key = `${subject}:${language}`
  const seen = { seen: sequence, seenAt: at, alternates, languages: languagesIn(alternates) }
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
      editionKind: edition.kind,
      sortKey: sortKeyOf(edition),
      sequence,
      ...seen,
      document: { ...edition, sequence },
    })
  } else if (withdrawn.includes(language)) {
    await putRow(payload, { key, live: false, ...seen, editionKind: '', sequence, document: null as never })
    await putTerms(payload, key, null, sequence)
  } else await putRow(payload, { key, ...seen })
}
