import type { Editions } from '../editions/types.ts'
import { LOG_SUBJECT } from '../headless/context.ts'
import type { Entry } from './types.ts'

/** Share of the memory that answers of "not here" may take: invented addresses must not push real pages out. */
const MISSES = 1 / 8
const OVERHEAD = 2048

class Shelf {
  readonly entries = new Map<string, Entry>()
  bytes = 0
  constructor(readonly limit: number) {}

  put(key: string, entry: Entry): void {
    this.drop(key)
    if (entry.bytes > this.limit / 4) return
    this.entries.set(key, entry)
    this.bytes += entry.bytes
    this.shrink()
  }

  drop(key: string): void {
    const entry = this.entries.get(key)
    if (!entry) return
    this.entries.delete(key)
    this.bytes -= entry.bytes
  }

  /** Drops what was not asked for since it was last looked at, oldest first; the others get a second turn behind the rest. */
  shrink(): void {
    for (const [key, entry] of this.entries) {
      if (this.bytes <= this.limit) return
      if (entry.used) {
        entry.used = false
        this.entries.delete(key)
        this.entries.set(key, entry)
      } else this.drop(key)
    }
  }
}

/**
 * Answers that stand for as long as nothing they were made of has moved in the log.
 * Nothing is purged; each use asks. Bounded in bytes.
 */
export class AnswerCache {
  readonly #found: Shelf
  readonly #missing: Shelf

  constructor(
    readonly editions: Pick<Editions, 'head' | 'movedSince' | 'tookBackSince'>,
    limit: number,
  ) {
    this.#missing = new Shelf(limit * MISSES)
    this.#found = new Shelf(limit - this.#missing.limit)
  }

  get bytes(): number {
    return this.#found.bytes + this.#missing.bytes
  }
  get size(): number {
    return this.#found.entries.size + this.#missing.entries.size
  }

  /** The answer kept for an address if it stands. */
  get(key: string): Entry | undefined {
    const entry = this.#found.entries.get(key) ?? this.#missing.entries.get(key)
    if (entry === undefined) return undefined
    if (entry.checked === this.editions.head() || this.stands(entry)) {
      entry.used = true
      return entry
    }
    return undefined
  }

  /**
   * The answer kept for an address if all it lacks is what was newly published: for when no other can be made.
   * Once anything was withdrawn, corrected, redacted or renamed since, there is none.
   */
  behind(key: string): Entry | undefined {
    const entry = this.#found.entries.get(key)
    if (!entry || entry.subjects.has(LOG_SUBJECT)) return undefined
    if (this.editions.tookBackSince?.(entry.began) ?? true) return undefined
    const own = [...entry.subjects].filter((subject) => !subject.startsWith('list:'))
    return this.editions.movedSince(own, entry.began) ? undefined : entry
  }

  /** Whether nothing that an answer was made of has moved since its making began. */
  stands(entry: Pick<Entry, 'subjects' | 'began' | 'checked'>): boolean {
    const head = this.editions.head()
    if (entry.subjects.has(LOG_SUBJECT) && head !== entry.began) return false
    if (this.editions.movedSince(entry.subjects, entry.began)) return false
    entry.checked = head
    return true
  }

  put(key: string, entry: Entry): void {
    this.#found.drop(key)
    this.#missing.drop(key)
    entry.bytes = OVERHEAD + key.length * 2 + entry.body.length
    this.#shelf(entry).put(key, entry)
  }

  /** Says that a kept answer grew by a compressed form. */
  grew(key: string, entry: Entry, bytes: number): void {
    entry.bytes += bytes
    const shelf = this.#shelf(entry)
    if (shelf.entries.get(key) !== entry) return
    shelf.bytes += bytes
    shelf.shrink()
  }

  #shelf = (entry: Entry): Shelf => (entry.status < 400 ? this.#found : this.#missing)
}
