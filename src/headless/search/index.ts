import { absolute } from '../../addresses/paths.ts'
import { plainText } from '../../body/text.ts'
import { note } from '../../editions/noting.ts'
import { encodePlace } from '../../editions/place.ts'
import { sortKeyOf } from '../../editions/project.ts'
import type { EditionDocument, ListResult } from '../../editions/types.ts'
import type { Answer } from '../answer.ts'
import { articleCard } from '../article.ts'
import type { LanguageContext } from '../context.ts'
import type { ArticleCard } from '../types.ts'
import { excerptOf } from './excerpt.ts'
import { turn } from './turn.ts'
import { folded, hitsIn, wordsOf } from './words.ts'

/** Members of an article in which is looked, in this order. */
export const searched = ['title', 'deck', 'summary', 'text'] as const
export interface Excerpt {
  member: (typeof searched)[number]
  /** Escaped, with what was looked for in `<mark>`. */
  html: string
}
export type Found = ArticleCard & { excerpts: Excerpt[] }

/** Editions that one request looks through, and how many at a time: then it says how far it came. */
const AT_ONCE = 100
const MOST = 300

/** Where an edition has all of the words; null where it lacks one. */
function excerptsOf(edition: EditionDocument, words: readonly string[]): Excerpt[] | null {
  const { title, deck, summary } = edition
  const texts = { title, deck, summary, text: plainText(edition.body) }
  const parts = searched.map((member) => ({ member, text: texts[member], small: folded(texts[member]) }))
  if (!words.every((word) => parts.some(({ small }) => small.includes(word)))) return null
  return parts.flatMap(({ member, text, small }) => {
    const hits = hitsIn(small, words)
    return hits.length > 0 ? [{ member, html: excerptOf(text, hits) }] : []
  })
}

interface Looked {
  found: { item: ListResult['items'][number]; excerpts: Excerpt[] }[]
  nextCursor: string | null
}

/** Looks through the editions of a language, newest first, until enough are found or enough were looked at. */
async function look(
  { editions, language }: LanguageContext,
  words: string[],
  limit: number,
  from?: string,
): Promise<Looked> {
  const found: Looked['found'] = []
  let cursor = from
  for (let looked = 0; looked < MOST; looked += AT_ONCE) {
    const page = await editions.list({ language, limit: AT_ONCE, ...(cursor !== undefined && { cursor }) })
    for (const [index, item] of page.items.entries()) {
      const excerpts = excerptsOf(item.edition, words)
      if (excerpts) found.push({ item, excerpts })
      const last = index === page.items.length - 1
      if (found.length < limit || (last && page.nextCursor === null)) continue
      return { found, nextCursor: encodePlace({ below: sortKeyOf(item.edition) }) }
    }
    if (page.nextCursor === null) return { found, nextCursor: null }
    cursor = page.nextCursor
  }
  return { found, nextCursor: cursor ?? null }
}

/**
 * Articles of a language that hold every word of a search, newest first, with the places where they hold them. It looks
 * through editions, a few hundred for each request, so that a page may hold less than its limit, or nothing, and yet go on.
 */
export async function searchAnswer(
  context: LanguageContext,
  { q, limit, cursor }: { q: string; limit: number; cursor?: string | undefined },
): Promise<Answer> {
  const { editions, siteURL, base, language, query } = context
  const taxonomy = await editions.taxonomy()
  const { found, nextCursor } = await turn(() => look(context, wordsOf(q), limit, cursor))
  const items = found.map(({ item: { edition, alternates }, excerpts }): Found => {
    note(edition.subject)
    return { ...articleCard(edition, { alternates, taxonomy, siteURL }), excerpts }
  })
  const headers: Record<string, string> = { 'content-language': language }
  if (nextCursor !== null) {
    const next = new URLSearchParams([...query])
    next.set('cursor', nextCursor)
    headers.link = `<${absolute(siteURL, `${base}/${language}/search?${next}`)}>; rel="next"`
  }
  return { status: 200, body: { items, nextCursor }, headers }
}
