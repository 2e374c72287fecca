import type { Payload } from 'payload'
import { optionsOf } from '../options.ts'

const LONGEST = 1000

/** An address as the desk may have written it: with or without its query, its encoding and a slash at the end. */
function spellings(url: string): string[] {
  const [path = ''] = url.split('?')
  const bare = [url, path].map((one) => one.replace(/\/+$/, '')).filter((one) => one !== '')
  const all = bare.flatMap((one) => {
    try {
      return [one, decodeURIComponent(one).normalize('NFC')]
    } catch {
      return [one]
    }
  })
  return [...new Set(all.flatMap((one) => [one, `${one}/`]))]
}

/** uid of the article for which the desk wrote an old address down. */
export async function uidWrittenDown(payload: Payload, url: string): Promise<string | null> {
  const { slugs } = optionsOf(payload.config)
  const from = url.length > LONGEST ? [] : spellings(url)
  if (from.length === 0) return null
  const row = await payload.db.findOne<{ id: string; article?: string | number | null }>({
    collection: slugs.redirects,
    where: { from: { in: from } },
  })
  if (!row?.article) return null
  const article = await payload.db.findOne<{ id: string; uid: string }>({
    collection: slugs.articles,
    where: { id: { equals: row.article } },
    select: { uid: true },
  })
  return article?.uid ?? null
}
