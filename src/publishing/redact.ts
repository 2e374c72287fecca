import { APIError, type Payload } from 'payload'
import { may } from '../access/rules.ts'
import { standing } from '../editions/live.ts'
import { releaseAt, releasesOf } from '../editions/log.ts'
import { type ArticleRelease, isArticleRelease, languagesOf, type Release } from '../editions/release.ts'
import { wordsHash } from '../editions/textHash.ts'
import type { EditionDocument } from '../editions/types.ts'
import type { LanguageCode } from '../languages/index.ts'
import { sentences } from '../languages/sentences.ts'
import { optionsOf } from '../options.ts'
import { followersDone, spoken } from './publish.ts'
import { schedules } from './schedule.ts'
import { appendWhole, serially } from './serial.ts'
import type { ActResult, RedactArgs } from './types.ts'
import { articleUid, workingCopies } from './workingCopies.ts'

/**
 * Blanks earlier text by order of a court: the release that says so comes first, history obeys it at once,
 * and a follower blanks the old rows, versions and frozen sources.
 */
export async function redact(payload: Payload, args: RedactArgs): Promise<ActResult> {
  const say = sentences(spoken(args)).gate
  if (!may(args.by, 'redact')) throw new APIError(say.mayNotRedact(), 403, null, true)
  if (args.reason.trim() === '') throw new APIError(say.redactionWithoutReason(), 422, null, true)
  const uid = (await articleUid(payload, args.article)) ?? String(args.article)
  const subject = `article:${uid}`
  const sequence = await serially(payload, () =>
    appendWhole(payload, async () => {
      const stands = await standing(payload, subject)
      if (!stands) throw new APIError(say['article-missing'](), 404, null, true)
      const { live, first, article } = stands.document
      if (args.languages.some((code) => args.sequences.includes(live[code]?.sequence ?? -1)))
        throw new APIError(say.liveRedaction(), 422, null, true)
      for (const one of args.sequences)
        if ((await releaseAt(payload, one))?.subject !== subject)
          throw new APIError(say.malformed(`sequences: ${one}`), 400, null, true)
      return () => ({
        kind: 'redact',
        subject,
        predecessor: stands.sequence,
        at: new Date().toISOString(),
        by: args.by.name,
        byId: args.by.id,
        note: args.reason,
        languages: args.languages.join(','),
        document: {
          format: 1,
          article,
          issued: {},
          withdrawn: [],
          live,
          first,
          redacts: args.sequences,
        } satisfies ArticleRelease,
      })
    }),
  )
  if (sequence === null) return { sequence: 0, state: 'unchanged', editions: [], warnings: [] }
  return { sequence, state: await followersDone(payload, sequence), editions: [], warnings: [] }
}

const blank = (edition: EditionDocument): EditionDocument => ({
  ...edition,
  title: '',
  deck: '',
  summary: '',
  dateline: '',
  body: [],
  seo: { title: '', description: '' },
  corrections: [],
  hero: null,
})

type Row = { id: string | number; followsSource?: { hash?: string; content?: unknown } | null }

/** One release of the article without the redacted text: editions it issued, and titles it only names. */
function blanked(document: ArticleRelease, languages: string[], redacts: number[], own: number): ArticleRelease {
  const issued = { ...document.issued }
  const live = { ...document.live }
  for (const code of languages as LanguageCode[]) {
    const edition = issued[code]
    if (edition && redacts.includes(own)) issued[code] = blank(edition)
    const state = live[code]
    if (state && redacts.includes(state.sequence)) live[code] = { ...state, title: '', corrections: [] }
  }
  return { ...document, issued, live }
}

/** The follower of redactions: safe to repeat. */
export async function blankRedacted(payload: Payload, release: Release): Promise<void> {
  if (!isArticleRelease(release) || !release.document.redacts) return
  const { slugs } = optionsOf(payload.config)
  const { redacts } = release.document
  const languages = languagesOf(release)
  const hashes = new Set<string>()
  for (const old of await releasesOf(payload, release.subject)) {
    if (!isArticleRelease(old) || old.sequence >= release.sequence) continue
    if (redacts.includes(old.sequence))
      for (const edition of Object.values(old.document.issued))
        if (languages.includes(edition.language)) hashes.add(wordsHash(edition.hash))
    const document = {
      ...blanked(old.document, languages, redacts, old.sequence),
      ...(redacts.includes(old.sequence) && { redactedBy: release.sequence }),
    }
    await payload.db.updateOne({ collection: slugs.releases, id: old.id, data: { document } })
  }
  await blankSchedules(payload, release.subject, hashes)
  await blankWorkingCopies(payload, release.subject.replace('article:', ''), languages, hashes)
}

/** Texts frozen in schedules go; a pending one that holds redacted text is taken back. */
async function blankSchedules(payload: Payload, subject: string, hashes: Set<string>): Promise<void> {
  const collection = optionsOf(payload.config).slugs.schedules
  for (const row of await schedules(payload, { subject: { equals: subject } })) {
    if (!Object.values(row.hashes).some((hash) => hashes.has(wordsHash(hash ?? '')))) continue
    const state = row.state === 'pending' ? 'cancelled' : row.state
    await payload.db.updateOne({ collection, id: row.id, data: { snapshots: null, state } })
  }
}

/** Earlier versions of the texts go, and sources frozen from them lose their content. */
async function blankWorkingCopies(payload: Payload, uid: string, languages: string[], hashes: Set<string>) {
  const { slugs } = optionsOf(payload.config)
  const copies = await workingCopies(payload, uid)
  for (const [code, id] of Object.entries(copies?.textIds ?? {})) {
    if (languages.includes(code))
      await payload.db.deleteVersions({ collection: slugs.translations, where: { parent: { equals: id } } })
    const row = await payload.db.findOne<Row>({ collection: slugs.translations, where: { id: { equals: id } } })
    const source = row?.followsSource
    if (source?.content && source.hash && hashes.has(wordsHash(source.hash)))
      await payload.db.updateOne({
        collection: slugs.translations,
        id,
        data: { followsSource: { ...source, content: null } },
      })
  }
}
