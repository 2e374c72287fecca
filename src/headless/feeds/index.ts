import { type FeedLabel, type FeedName, feedPath, feedTypes } from '../../addresses/feeds.ts'
import { absolute } from '../../addresses/paths.ts'
import type { Editions } from '../../editions/types.ts'
import type { Answer } from '../answer.ts'
import { httpDate, type LanguageContext } from '../context.ts'
import { Problem } from '../problems.ts'
import { atom, type Tombstone } from './atom.ts'
import { entryId, type Feed, type FeedPlace, feedAt } from './entries.ts'
import { jsonFeed } from './jsonFeed.ts'
import { rss } from './rss.ts'

/** How far back in the log withdrawals are told. */
const TOLD = 100

/** Stories of a language that were withdrawn lately and are not live again. */
async function withdrawnLately(editions: Editions, { language }: FeedPlace): Promise<Tombstone[]> {
  const since = Math.max(0, editions.head() - TOLD)
  const { items } = await editions.changes(since, TOLD)
  const gone = new Map<string, string>()
  for (const { kind, subject, languages, at } of items) {
    const uid = subject.startsWith('article:') ? subject.slice('article:'.length) : ''
    if (!uid || !languages.includes(language)) continue
    if (kind === 'withdraw') gone.set(uid, at)
    else if (kind === 'publish' || kind === 'correct') gone.delete(uid)
  }
  return [...gone].map(([uid, at]) => ({ id: entryId(language, uid), at }))
}

async function written(editions: Editions, name: FeedName, feed: Feed, self: string, place: FeedPlace) {
  if (name === 'rss') return rss(feed, self)
  if (name === 'json') return jsonFeed(feed, self)
  return atom(feed, self, place.label ? [] : await withdrawnLately(editions, place))
}

/** The feed of a language, or of one section or topic in it. */
export async function feedAnswer(
  { editions, siteURL, language }: LanguageContext,
  { name, label }: { name: FeedName; label?: FeedLabel },
): Promise<Answer> {
  const place: FeedPlace = { language, siteURL, ...(label && { label }) }
  const feed = await feedAt(editions, place)
  if (!feed) throw new Problem('not_found')
  const self = absolute(siteURL, feedPath(name, language, label))
  const body = await written(editions, name, feed, self, place)
  const headers: Record<string, string> = {
    'content-type': feedTypes[name],
    'content-language': language,
    link: `<${self}>; rel="self"`,
  }
  if (feed.updated) headers['last-modified'] = httpDate(feed.updated)
  return { status: 200, body, headers }
}
