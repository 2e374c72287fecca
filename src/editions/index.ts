import type { Payload, Where } from 'payload'
import { languageCodes } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'
import { oneFor } from '../state.ts'
import { follow, followed } from './follow.ts'
import { joinedInto } from './joined.ts'
import { lately } from './lately.ts'
import { list } from './list.ts'
import { addressAt, isRetired } from './live.ts'
import { releasesAfter, sequenceBefore } from './log.ts'
import { locatedIn, monthsOf } from './months.ts'
import { note } from './noting.ts'
import { numberedPage } from './pages.ts'
import { languagesOf } from './release.ts'
import { findRows } from './rows.ts'
import type { Editions, Found, ListResult } from './types.ts'

export { collectNotes, note, noteStatus } from './noting.ts'
export type * from './types.ts'

/** A process that has not looked yet, or whose poll has not begun, looks before it answers. */
async function ready(payload: Payload): Promise<void> {
  if (followed(payload).head < 0) await follow(payload)
}

async function bySlug(payload: Payload, language: LanguageCode, slug: string): Promise<Found> {
  note(`address:${language}:${slug}`)
  // Several where an article became part of another, and its address with it.
  const rows = await findRows(payload, { and: [{ language: { equals: language } }, { slug: { equals: slug } }] })
  const row = rows.find(({ live }) => live)
  if (row) {
    note(row.subject, row.seenAt ?? '')
    return { state: 'live', edition: row.document, alternates: row.alternates }
  }
  const address = await addressAt(payload, language, slug)
  if (address && isRetired(address.slug)) return { state: 'withdrawn', uid: '', alternates: {} }
  const uid = address?.uid ?? rows[0]?.uid
  if (!uid) return { state: 'missing' }
  note(`article:${uid}`)
  const [own] = await findRows(payload, { key: { equals: `article:${uid}:${language}` } }, { limit: 1 })
  if (!own && rows[0]) return { state: 'withdrawn', uid, alternates: rows[0].alternates }
  if (!own) return { state: 'missing' }
  if (own.live) return { state: 'moved', language, slug: own.slug }
  return { state: 'withdrawn', uid, alternates: own.alternates }
}

async function rowsOf(payload: Payload, uid: string) {
  note(`article:${uid}`)
  const where: Where = { and: [{ uid: { equals: uid } }, { kind: { equals: 'article' } }] }
  const rows = await findRows(payload, where, { limit: 10 })
  for (const { subject, seenAt } of rows) note(subject, seenAt ?? '')
  return rows
}

/** An article that became part of another is found there. */
async function together(payload: Payload, uid: string): Promise<ListResult['items']> {
  const own = await rowsOf(payload, uid)
  const joined = own.some(({ live }) => live) ? undefined : (await joinedInto(payload, [uid])).get(uid)
  const rows = joined ? await rowsOf(payload, joined.uid) : own
  const live = rows.filter((row) => row.live)
  return languageCodes
    .flatMap((code) => live.filter(({ language }) => language === code))
    .map(({ document, alternates }) => ({ edition: document, alternates }))
}

const SELECT = { sequence: true, kind: true, subject: true, at: true, languages: true } as const

/** The way to what is live, one for each Payload instance. */
export const editionsOf = (payload: Payload): Editions =>
  oneFor<Editions>(payload, 'editions', () => ({
    head: () => Math.max(0, followed(payload).head),
    headAt: () => followed(payload).headAt,
    refresh: () => follow(payload),
    movedSince(subjects, sequence) {
      const { moved } = followed(payload)
      for (const subject of subjects) if ((moved.get(subject) ?? 0) > sequence) return true
      return false
    },
    tookBackSince: (sequence) => followed(payload).lastTakenBack > sequence,
    async bySlug(language, slug) {
      await ready(payload)
      return bySlug(payload, language, slug.normalize('NFC'))
    },
    async byUid(uid) {
      await ready(payload)
      const items = await together(payload, uid)
      return Object.fromEntries(items.map(({ edition }) => [edition.language, edition]))
    },
    async together(uid) {
      await ready(payload)
      return together(payload, uid)
    },
    async withdrawn(uid) {
      await ready(payload)
      return (await rowsOf(payload, uid)).flatMap(({ live, language }) => (live || language === '' ? [] : [language]))
    },
    async list(query) {
      await ready(payload)
      return list(payload, query)
    },
    async numbered(at) {
      await ready(payload)
      return numberedPage(payload, at)
    },
    async sequenceBefore(instant) {
      await ready(payload)
      return sequenceBefore(payload, instant)
    },
    async lately(place) {
      await ready(payload)
      return lately(payload, place)
    },
    async taxonomy() {
      await ready(payload)
      const { taxonomy } = followed(payload)
      note('taxonomy', taxonomy.changedAt)
      return taxonomy
    },
    async months(language) {
      await ready(payload)
      return monthsOf(payload, language)
    },
    async located(at) {
      await ready(payload)
      return locatedIn(payload, at)
    },
    async changes(since, limit) {
      await ready(payload)
      const releases = await releasesAfter(payload, since, limit, SELECT)
      // What another process did is told once it can be read here: who is told of a change fetches it at once.
      if ((releases.at(-1)?.sequence ?? since) > followed(payload).head) await follow(payload)
      const { head } = followed(payload)
      const here = releases.filter(({ sequence }) => sequence <= head)
      return {
        items: here.map(({ sequence, kind, subject, at, ...release }) => ({
          sequence,
          kind,
          subject,
          at,
          languages: languagesOf(release),
        })),
        head,
      }
    },
    onMove(listener) {
      const { listeners } = followed(payload)
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }))
