import type { Payload } from 'payload'
import type { LanguageCode } from '../languages/types.ts'
import { findRows } from './rows.ts'
import type { Taxonomy, TaxonomyCollection, TaxonomyContent, TaxonomyEntry } from './types.ts'

/** Every label and notice that stands, in memory: a newsroom has thousands at most. */
export class TaxonomyCache implements Taxonomy {
  version = 0
  /** When any of them last came to say what it says, comments of articles left out; '' where that is not known. */
  changedAt = '1970-01-01T00:00:00.000Z'
  #entries = new Map<TaxonomyCollection, Map<string, TaxonomyEntry>>()

  put(entry: TaxonomyEntry): void {
    const entries = this.#entries.get(entry.collection) ?? new Map<string, TaxonomyEntry>()
    this.#entries.set(entry.collection, entries)
    if ((entries.get(entry.uid)?.sequence ?? 0) > entry.sequence) return
    entries.set(entry.uid, entry)
    this.version = Math.max(this.version, entry.sequence)
    if (entry.collection === 'comments' || this.changedAt === '') return
    if (!entry.at || entry.at > this.changedAt) this.changedAt = entry.at ?? ''
  }

  entry(collection: TaxonomyCollection, uid: string): TaxonomyEntry | undefined {
    return this.#entries.get(collection)?.get(uid)
  }

  get(collection: TaxonomyCollection, uid: string): TaxonomyContent | undefined {
    const content = this.entry(collection, uid)?.content
    return content?.deleted ? undefined : content
  }

  all(collection: TaxonomyCollection): { uid: string; content: TaxonomyContent }[] {
    return [...(this.#entries.get(collection)?.values() ?? [])].filter(({ content }) => !content.deleted)
  }

  bySlug(collection: TaxonomyCollection, language: LanguageCode, slug: string) {
    return this.all(collection).find(({ content }) => content.slug?.[language] === slug)
  }
}

/** The cache as the projection has it. */
export async function loadTaxonomy(payload: Payload): Promise<TaxonomyCache> {
  const cache = new TaxonomyCache()
  for (const row of await findRows<TaxonomyEntry>(
    payload,
    { kind: { equals: 'taxonomy' } },
    { limit: 0, sort: 'seen' },
  ))
    cache.put({ ...row.document, at: row.document.at ?? row.seenAt ?? '', sequence: row.sequence })
  return cache
}
