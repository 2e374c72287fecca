import type { Payload, Where } from 'payload'
import { wordsHash } from '../editions/textHash.ts'
import type { LanguageCode } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import type { Redacted } from './blankRedacted.ts'
import { type WorkingCopies, workingCopies } from './workingCopies.ts'

/** Versions hold whole texts. */
const BATCH = 20

type Id = string | number
interface Source {
  language?: LanguageCode
  hash?: string
  content?: unknown
  pictures?: unknown
  /** What was followed before, for one step back. */
  before?: Source | null
}
interface Row {
  id: Id
  followsSource?: Source | null
  legacy?: { raw?: string | null } | null
}
interface Version {
  id: Id
  version: Row
}

/**
 * Earlier versions of the redacted languages' texts go, with the page they were imported from; texts of other languages
 * lose the sources that they were made from. What is worked on now stays: it is the desk's to mend.
 */
export async function blankWorkingCopies(payload: Payload, uid: string, redacted: Redacted): Promise<void> {
  const { slugs } = optionsOf(payload.config)
  const copies = await workingCopies(payload, uid)
  if (!copies) return
  for (const [code, id] of Object.entries(copies.textIds)) {
    if (redacted.languages.includes(code as LanguageCode))
      await payload.db.deleteVersions({ collection: slugs.translations, where: { parent: { equals: id } } })
    else await blankSourcesOfVersions(payload, id, redacted)
    const row = await payload.db.findOne<Row>({ collection: slugs.translations, where: { id: { equals: id } } })
    const data = row && blankRow(row, code as LanguageCode, copies, redacted)
    if (data) await payload.db.updateOne({ collection: slugs.translations, id, data })
  }
  if (redacted.languages.includes(copies.article.content.originalLanguage)) await blankPageOfArticle(payload, copies.id)
}

/** A frozen source, and the one before it, without their texts where these must go; null where nothing must. */
function withoutTexts(source: Source | null | undefined, goes: (source: Source) => boolean): Source | null {
  const blank = (one: Source): Source => (one.content && goes(one) ? { ...one, content: null, pictures: null } : one)
  if (!source) return null
  const own = blank(source)
  const before = source.before && blank(source.before)
  return own === source && before === source.before ? null : { ...own, ...(before && { before }) }
}

const blankVersion = (followsSource: Source | null): Partial<Row> | null => followsSource && { followsSource }

function blankRow(
  { followsSource: source, legacy }: Row,
  code: LanguageCode,
  { texts }: WorkingCopies,
  { languages, hashes }: Redacted,
): Record<string, unknown> | null {
  // A source that was never published may hold the same words: only what still stands at the desk is known not to.
  const old = ({ language: from, hash }: Source): boolean => {
    const was = wordsHash(hash ?? '')
    return Boolean(from && languages.includes(from) && (was !== wordsHash(texts[from]?.hash ?? '') || hashes.has(was)))
  }
  const followsSource = withoutTexts(source, old)
  const data = {
    ...(followsSource && { followsSource }),
    ...(languages.includes(code) && legacy?.raw && { legacy: { ...legacy, raw: null, findings: null } }),
  }
  return Object.keys(data).length > 0 ? data : null
}

/** The page that an article was imported from, in its row and in all versions of it. */
async function blankPageOfArticle(payload: Payload, id: Id): Promise<void> {
  const { articles } = optionsOf(payload.config).slugs
  const row = await payload.db.findOne<Row>({ collection: articles, where: { id: { equals: id } } })
  if (!row?.legacy?.raw) return
  const blank = ({ legacy }: Row) => ({ legacy: { ...legacy, raw: null } })
  await payload.db.updateOne({ collection: articles, id, data: blank(row) })
  await changeVersions(payload, articles, id, (version) => (version.legacy?.raw ? blank(version) : null))
}

const blankSourcesOfVersions = (payload: Payload, id: Id, { languages }: Redacted): Promise<void> =>
  changeVersions(payload, optionsOf(payload.config).slugs.translations, id, ({ followsSource: source }) =>
    blankVersion(withoutTexts(source, ({ language }) => Boolean(language && languages.includes(language)))),
  )

/** Changes versions of a document, however many there are, where `change` gives something. */
async function changeVersions(
  payload: Payload,
  collection: string,
  parent: Id,
  change: (version: Row) => Partial<Row> | null,
): Promise<void> {
  let after: Id | null = null
  for (;;) {
    const behind: Where[] = after === null ? [] : [{ id: { greater_than: after } }]
    const { docs }: { docs: Version[] } = (await payload.db.findVersions({
      collection,
      where: { and: [{ parent: { equals: parent } }, ...behind] },
      sort: 'id',
      limit: BATCH,
      pagination: false,
    })) as never
    for (const { id, version } of docs) {
      const data = change(version)
      if (data)
        await payload.db.updateVersion({ collection, id, versionData: { version: { ...version, ...data } } as never })
    }
    if (docs.length < BATCH) return
    after = docs.at(-1)?.id ?? null
  }
}
