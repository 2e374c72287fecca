import type { Payload } from 'payload'
import { type LanguageCode, languageOf, perLanguage } from '../../languages/index.ts'
import type { PerLanguage } from '../../languages/types.ts'
import { optionsOf } from '../../options.ts'
import { oneFor } from '../../state.ts'
import { GramIndex } from './grams.ts'
import type { MemoryRow } from './pairs.ts'

const PAGE = 2000

/**
 * What this process keeps of the memory: for each language an index of its texts, no texts. Made from the rows when
 * somebody first asks, and kept in step by the follower of the log. The rows decide: an entry whose row is gone is
 * found out when it is asked for, and dropped.
 */
export class MemoryStore {
  readonly indexes: PerLanguage<GramIndex>
  /** Resolves when every row is in. */
  loaded: Promise<void> | null = null
  ready = false

  constructor() {
    this.indexes = perLanguage((code) => new GramIndex(languageOf(code).comparedBy === 'eojeol' ? 2 : 3))
  }

  add(
    row: Pick<MemoryRow, 'source' | 'target' | 'sourceHash' | 'targetHash' | 'sourceLanguage' | 'targetLanguage'>,
  ): void {
    this.indexes[row.sourceLanguage].add(row.sourceHash, row.source)
    this.indexes[row.targetLanguage].add(row.targetHash, row.target)
  }

  remove(language: LanguageCode, hash: string): void {
    this.indexes[language].remove(hash)
  }

  /** Reads every row, the newest first, without holding up the process. */
  load(payload: Payload): Promise<void> {
    this.loaded ??= this.#load(payload).catch((error) => {
      this.loaded = null
      throw error
    })
    return this.loaded
  }

  async #load(payload: Payload): Promise<void> {
    type Row = MemoryRow & { id: string | number }
    for (let last: string | number | null = null; ; ) {
      const { docs }: { docs: Row[] } = await payload.db.find<Row>({
        collection: optionsOf(payload.config).slugs.memory,
        where: last === null ? {} : { id: { less_than: last } },
        sort: '-id',
        limit: PAGE,
        pagination: false,
      })
      for (const [index, row] of docs.entries()) {
        this.add(row)
        if (index % 200 === 199) await new Promise((resolve) => setImmediate(resolve))
      }
      last = docs.at(-1)?.id ?? null
      if (docs.length < PAGE || Object.values(this.indexes).every((one) => one.full)) break
    }
    this.ready = true
  }
}

export const memoryOf = (payload: Payload): MemoryStore => oneFor(payload, 'memory', () => new MemoryStore())
