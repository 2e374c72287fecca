import type { Payload } from 'payload'
import { releaseAt } from '../../editions/log.ts'
import { type ArticleRelease, isArticleRelease, type Release } from '../../editions/release.ts'
import type { LanguageCode } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { asksOf } from '../../publishing/asks.ts'
import { articleUid } from '../../publishing/workingCopies.ts'
import type { Asked } from './notes.ts'
import { changeNotes } from './remarks.ts'

type Id = string | number

/** Id of an article's text in a language; null where there is none. `article` is its uid or id. */
export async function textIn(payload: Payload, article: Id, language: LanguageCode): Promise<Id | null> {
  const { slugs } = optionsOf(payload.config)
  const uid = await articleUid(payload, article)
  const row =
    uid && (await payload.db.findOne<{ id: Id }>({ collection: slugs.articles, where: { uid: { equals: uid } } }))
  const text =
    row &&
    (await payload.db.findOne<{ id: Id }>({
      collection: slugs.translations,
      where: { and: [{ article: { equals: row.id } }, { language: { equals: language } }] },
      select: { language: true },
    }))
  return text ? text.id : null
}

const openOf = ({ sequence, by, byId, at }: Release, of: LanguageCode): Asked => ({
  sequence,
  of,
  by,
  byId,
  at,
  answer: null,
  settled: null,
})

/** Asks each language that is live and did not get a correction whether it needs it. Safe to repeat. */
export async function askOthers(payload: Payload, release: Release): Promise<void> {
  if (release.kind !== 'correct' || !isArticleRelease(release)) return
  const { issued, live } = release.document as ArticleRelease
  for (const { language, of } of asksOf(issued, live)) {
    const text = await textIn(payload, release.subject.replace(/^article:/, ''), language)
    if (text === null) continue
    const known = await changeNotes(payload, text, (notes) =>
      notes.asked.some(({ sequence }) => sequence === release.sequence)
        ? null
        : { ...notes, asked: [...notes.asked, openOf(release, of)] },
    )
    if (!known) throw new Error(`Correction ${release.sequence}: the text in ${language} was written by others`)
  }
}

/** The same for a correction by its sequence: the question is there before its follower was. */
export async function askOthersOf(payload: Payload, sequence: number): Promise<void> {
  const release = await releaseAt(payload, sequence)
  if (release) await askOthers(payload, release)
}

/** Asks what was not asked because a process died or the database was away. */
export async function healCorrections(payload: Payload, signal?: AbortSignal): Promise<void> {
  const { docs } = await payload.db.find<{ id: Id; sequence: number }>({
    collection: optionsOf(payload.config).slugs.releases,
    where: { kind: { equals: 'correct' } },
    sort: 'sequence',
    limit: 0,
    pagination: false,
    select: { sequence: true },
  })
  for (const { sequence } of docs) {
    if (signal?.aborted) return
    await askOthersOf(payload, sequence)
  }
}
