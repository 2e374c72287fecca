import type { Payload } from 'payload'
import { absolute, apiUidPath } from '../addresses/paths.ts'
import { editionsOf } from '../editions/index.ts'
import { releaseAt, releasesAfter } from '../editions/log.ts'
import { type ArticleRelease, isArticleRelease, languagesOf, type Release } from '../editions/release.ts'
import { optionsOf } from '../options.ts'
import type { Endpoint } from './types.ts'

/** A release as far as an event needs it. */
export type Told = Pick<Release, 'sequence' | 'kind' | 'subject' | 'predecessor' | 'at' | 'languages'>

const SELECT = { sequence: true, kind: true, subject: true, predecessor: true, at: true, languages: true } as const
const BATCH = 100
/** Releases of a subject that are looked at for the category it was in. */
const BACK = 50

/** Names the message: the same at each try, so that a receiver knows what it had. */
export const messageId = ({ sequence }: Pick<Told, 'sequence'>): string => `release_${sequence}`

/** What is sent: the item of `/changes`, and where what it names is fetched. No text of an article stands in it. */
export function messageOf(payload: Payload, { sequence, kind, subject, at, ...release }: Told): string {
  const { siteURL } = optionsOf(payload.config)
  const [room = '', uid = ''] = subject.split(':')
  const type = kind === 'taxonomy' ? 'labels.change' : `${room}.${kind}`
  const url = room === 'article' ? absolute(siteURL, apiUidPath(uid)) : null
  const data = { sequence, kind, subject, at, languages: languagesOf(release), url }
  return JSON.stringify({ type, timestamp: at, data })
}

const categoriesIn = ({ issued }: ArticleRelease): string[] =>
  Object.values(issued ?? {}).flatMap(({ category }) => category ?? [])

/** The categories in which a subject stands after a release and stood before it: who follows one hears of its leaving. */
async function categoriesAround(payload: Payload, { sequence }: Told): Promise<string[]> {
  const found: string[] = []
  let rounds = 0
  for (let at = sequence; at > 0 && rounds < 2 * BACK; rounds++) {
    const release = await releaseAt(payload, at)
    if (!release || !isArticleRelease(release)) break
    const here = categoriesIn(release.document as ArticleRelease)
    found.push(...here)
    if (here.length > 0 && at !== sequence) break
    at = release.predecessor
  }
  return found
}

/** Whether an endpoint wants to hear of a release. */
export async function wants(payload: Payload, endpoint: Endpoint, release: Told): Promise<boolean> {
  const { kinds, languages, categories } = endpoint
  if (kinds.length > 0 && !kinds.includes(release.kind)) return false
  if (release.kind === 'taxonomy')
    return categories.length === 0 || categories.some((uid) => release.subject === `taxonomy:categories:${uid}`)
  if (languages.length > 0 && !languagesOf(release).some((code) => languages.includes(code))) return false
  if (categories.length === 0) return true
  const around = await categoriesAround(payload, release)
  return categories.some((uid) => around.includes(uid))
}

/**
 * The next release for an endpoint behind a place in the log, and how far was looked. What this process cannot serve yet
 * waits: who is told of a change fetches it at once.
 */
export async function nextFor(
  payload: Payload,
  endpoint: Endpoint,
  cursor: number,
): Promise<{ release: Told | null; looked: number }> {
  const head = editionsOf(payload).head()
  const releases: Told[] = await releasesAfter(payload, cursor, BATCH, SELECT)
  let looked = cursor
  for (const release of releases) {
    if (release.sequence > head) break
    if (await wants(payload, endpoint, release)) return { release, looked }
    looked = release.sequence
  }
  return { release: null, looked }
}
