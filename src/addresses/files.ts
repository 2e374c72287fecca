import { isLanguage } from '../languages/index.ts'
import { feedIn } from './feeds.ts'
import { mapIn } from './maps.ts'

/** The path of an address at which a feed or a map stands, without its query; null where neither does. */
export function fileAddress(url: string): string | null {
  const path = url.split('?', 1)[0] ?? ''
  const [root, ...segments] = path.split('/')
  if (root !== '') return null
  const [language, ...rest] = segments
  const feed = isLanguage(language) ? feedIn(rest) : segments.length === 1 && feedIn(segments)
  return feed || mapIn(segments) ? path : null
}
