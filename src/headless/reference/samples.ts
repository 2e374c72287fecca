import type { Editions } from '../../editions/types.ts'
import { koreaMonth } from '../../languages/index.ts'
import type { LanguageCode } from '../../languages/types.ts'
import { inLanguage } from '../names.ts'
import type { Sample } from '../parameters.ts'

/** What stands in an example that can be tried: of the newest article of a language. What it does not have is left out. */
export async function samplesOf(editions: Editions, language: LanguageCode): Promise<Partial<Record<Sample, string>>> {
  const { items } = await editions.list({ language, limit: 1 })
  const edition = items[0]?.edition
  if (!edition) return {}
  const taxonomy = await editions.taxonomy()
  const { uid, slug, title, category, tags, source, byline, originallyPublishedAt } = edition
  const slugOf = (collection: 'categories' | 'tags', label: string | null | undefined) =>
    label ? inLanguage(taxonomy.get(collection, label)?.slug, language) : ''
  const all = {
    uid,
    article: slug,
    section: slugOf('categories', category),
    topic: slugOf('tags', tags[0]),
    source: source ? taxonomy.get('sources', source)?.code || source : '',
    byline: byline ?? '',
    month: koreaMonth(originallyPublishedAt),
    words: title.split(/\s+/)[0] ?? '',
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}
