import { type FeedLabel, type FeedName, feedPath, feedTypes } from '../../addresses/feeds.ts'
import { absolute } from '../../addresses/paths.ts'
import { languageCodes } from '../../languages/index.ts'
import type { LanguageCode } from '../../languages/types.ts'
import type { Answer } from '../answer.ts'
import type { RouteContext } from '../context.ts'
import { Problem } from '../problems.ts'
import { atom } from './atom.ts'
import { type Feed, feedAt } from './entries.ts'
import { jsonFeed } from './jsonFeed.ts'
import { rss } from './rss.ts'

const writers: Readonly<Record<FeedName, (feed: Feed, self: string) => unknown>> = { rss, atom, json: jsonFeed }

/** The feed of every language, of one, or of one section or topic in it. */
export async function feedAnswer(
  { editions, siteURL, feeds }: Pick<RouteContext, 'editions' | 'siteURL' | 'feeds'>,
  { name, language, label }: { name: FeedName; language?: LanguageCode; label?: FeedLabel },
): Promise<Answer> {
  const feed = await feedAt(editions, { siteURL, feeds, ...(language && { language }), ...(label && { label }) })
  if (!feed) throw new Problem('not_found')
  const self = absolute(siteURL, feedPath(name, language, label))
  const headers: Record<string, string> = {
    'content-type': feedTypes[name],
    'content-language': language ?? languageCodes.join(', '),
    link: `<${self}>; rel="self"`,
  }
  return { status: 200, body: writers[name](feed, self), headers }
}
