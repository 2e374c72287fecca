import type { Payload, Where } from 'payload'
import { retiredSlug } from '../editions/live.ts'
import { releasesOf } from '../editions/log.ts'
import { type ArticleRelease, isArticleRelease, languagesOf, type Release } from '../editions/release.ts'
import { wordsHash } from '../editions/textHash.ts'
import type { EditionDocument } from '../editions/types.ts'
import type { LanguageCode } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import { blankSchedules } from './blankSchedules.ts'
import { blankWorkingCopies } from './blankWorkingCopies.ts'
import { forgetBytes } from './forgetBytes.ts'

/** What a redaction takes out: what is known of the texts, not the texts. */
export interface Redacted {
  languages: LanguageCode[]
  /** Hashes of the words. */
  hashes: ReadonlySet<string>
  /** `{language}/{slug}` of addresses that only ever led to redacted text. */
  retired: ReadonlySet<string>
}

type ArticleRow = Release<ArticleRelease> & { id: string | number }

const isBlank = ({ title, body }: EditionDocument): boolean => title === '' && body.length === 0

/** Addresses of redacted editions that no other edition had and that are not live. */
function retiredBy(rows: ArticleRow[], redacts: (edition: EditionDocument, own: number) => boolean): Set<string> {
  const gone = new Set<string>()
  const kept = new Set<string>()
  for (const { sequence, document } of rows) {
    for (const edition of Object.values(document.issued))
      (redacts(edition, sequence) || isBlank(edition) ? gone : kept).add(`${edition.language}/${edition.slug}`)
  }
  for (const [code, { slug }] of Object.entries(rows.at(-1)?.document.live ?? {})) kept.add(`${code}/${slug}`)
  return new Set([...gone].filter((address) => !kept.has(address)))
}

/** A slug, or what is kept of it where its address is retired. */
const slugIn = ({ retired }: Redacted, language: LanguageCode, slug: string): string =>
  retired.has(`${language}/${slug}`) ? retiredSlug(language, slug) : slug

/** An edition without anything that was written for it. */
const blank = (redacted: Redacted, edition: EditionDocument): EditionDocument => ({
  ...edition,
  slug: slugIn(redacted, edition.language, edition.slug),
  title: '',
  deck: '',
  summary: '',
  dateline: '',
  credit: '',
  body: [],
  seo: { title: '', description: '' },
  corrections: [],
  hero: null,
})

/** One release of the article without the redacted text: editions it issued, and titles it only names. */
function blanked({ document, sequence }: ArticleRow, redacted: Redacted, redacts: number[]): ArticleRelease {
  const issued = { ...document.issued }
  const live = { ...document.live }
  for (const code of redacted.languages) {
    const edition = issued[code]
    if (edition && redacts.includes(sequence)) issued[code] = blank(redacted, edition)
    const state = live[code]
    if (state && redacts.includes(state.sequence))
      live[code] = { ...state, slug: slugIn(redacted, code, state.slug), title: '', corrections: [] }
  }
  return { ...document, issued, live }
}

/** Addresses stay known by a hash: they answer that they are gone, and are given to no other article. */
async function retire(payload: Payload, subject: string, { retired }: Redacted): Promise<void> {
  const { slugs } = optionsOf(payload.config)
  for (const address of retired) {
    const language = address.slice(0, address.indexOf('/')) as LanguageCode
    const slug = address.slice(address.indexOf('/') + 1)
    const data = { slug: retiredSlug(language, slug) }
    if (data.slug === slug) continue
    const here: Where[] = [{ language: { equals: language } }, { slug: { equals: slug } }]
    await payload.db.updateOne({ collection: slugs.addresses, where: { and: here }, data })
    const row: Where = { and: [{ key: { equals: `${subject}:${language}` } }, { slug: { equals: slug } }] }
    await payload.db.updateOne({ collection: slugs.editions, where: row, data })
  }
}

/** The follower of redactions: safe to repeat. The log itself comes last, as all the rest is known from it. */
export async function blankRedacted(payload: Payload, release: Release): Promise<void> {
  if (!isArticleRelease(release) || !release.document.redacts) return
  const { slugs } = optionsOf(payload.config)
  const { redacts } = release.document
  const languages = languagesOf(release)
  const rows = (await releasesOf(payload, release.subject)).filter(isArticleRelease) as ArticleRow[]
  const older = rows.filter(({ sequence }) => sequence < release.sequence)
  const isRedacted = ({ language }: EditionDocument, own: number): boolean =>
    languages.includes(language) && redacts.includes(own) && own < release.sequence
  const editions = older.flatMap(({ document, sequence }) =>
    Object.values(document.issued).filter((edition) => isRedacted(edition, sequence)),
  )
  const redacted: Redacted = {
    languages,
    hashes: new Set(editions.map(({ hash }) => wordsHash(hash))),
    retired: retiredBy(rows, isRedacted),
  }
  await retire(payload, release.subject, redacted)
  await blankSchedules(payload, release.subject, redacted)
  await blankWorkingCopies(payload, release.subject.replace('article:', ''), redacted)
  for (const old of older) {
    const document = {
      ...blanked(old, redacted, redacts),
      ...(redacts.includes(old.sequence) && { redactedBy: release.sequence }),
    }
    await payload.db.updateOne({ collection: slugs.releases, id: old.id, data: { document } })
  }
  await forgetBytes(payload)
}
