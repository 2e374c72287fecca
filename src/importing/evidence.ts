import { addressesIn } from './address.ts'
import { boardKey } from './key.ts'
import type { Story } from './story.ts'

/** What makes it certain that two pages of two languages are one story. */
export type Evidence =
  /** Each names the other's address in its story. */
  | 'link'
  /** Both show a picture that no other page of their day and section shows. */
  | 'picture'
  /** Same author, date and time, no other page of their day and section has them, and the numbers in them agree. */
  | 'minute'

/** What is kept of a story to find it. */
export interface Clues {
  /** Keys of the pages it names. */
  links: string[]
  pictures: string[]
}

const PICTURE = /https?:\/\/[^\s"'<>?]{1,500}\.(?:jpe?g|png|gif|webp)\b/gi
const MOST = 20

export const cluesOf = (site: string, { body }: Pick<Story, 'body'>): Clues => ({
  links: addressesIn(body)
    .slice(0, MOST)
    .map((address) => boardKey(site, address)),
  pictures: [...new Set([...body.matchAll(PICTURE)].map(([url]) => url.toLowerCase()))].slice(0, MOST),
})

const WEIGHT: Record<Evidence, number> = { link: 4, picture: 2, minute: 1 }
export const weightOf = (evidence: Evidence[]): number => evidence.reduce((sum, one) => sum + WEIGHT[one], 0)

type Seen = Clues & { key: string; time: number; author: string }

/** Evidence for two pages among all of their day and section; `agree` where their numbers do. */
export function evidenceFor(one: Seen, two: Seen, all: readonly Seen[], agree: boolean): Evidence[] {
  const linked = one.links.includes(two.key) && two.links.includes(one.key)
  const shown = one.pictures.some(
    (url) => two.pictures.includes(url) && all.filter(({ pictures }) => pictures.includes(url)).length === 2,
  )
  const alike = one.time === two.time && one.author !== '' && one.author === two.author
  const alone = all.filter(({ time }) => time === one.time).length === 2
  return [
    ...(linked ? ['link' as const] : []),
    ...(shown ? ['picture' as const] : []),
    ...(alike && alone && agree ? ['minute' as const] : []),
  ]
}
