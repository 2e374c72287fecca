/** A list of entry numbers that grows. */
class Posting {
  #numbers = new Uint32Array(4)
  length = 0

  push(value: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Uint32Array(this.length * 2)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.length] = value
    this.length += 1
  }

  get numbers(): Uint32Array {
    return this.#numbers.subarray(0, this.length)
  }
}

export interface Candidate {
  hash: string
  /** Share of the grams that both have, as far as it was counted. */
  likeness: number
}

/** Entries that one search counts at most: what is in every text tells nothing, and is counted last. */
const BUDGET = 1_500_000

/**
 * Finds texts that are written alike, by the runs of letters they share. It keeps no texts: some 4 bytes for each
 * different run of a text, and some 150 for its hash.
 */
export class GramIndex {
  #ids = new Map<string, number>()
  #hashes: string[] = []
  /** Different grams of each entry; 0 of one that was taken out. */
  #sizes: number[] = []
  #postings = new Map<string, Posting>()
  #counts = new Uint16Array(1024)

  constructor(
    /** Letters of a run: 2 where a letter is a syllable, else 3. */
    private readonly width: 2 | 3,
    private readonly most = 250_000,
  ) {}

  get size(): number {
    return this.#ids.size
  }

  /** Whether it holds as many as it may; exact matches need no index. */
  get full(): boolean {
    return this.#hashes.length >= this.most
  }

  gramsOf(text: string): Set<string> {
    const letters = text.toLowerCase().replace(/[\s\p{P}]+/gu, this.width === 2 ? '' : ' ')
    const grams = new Set<string>()
    for (let at = 0; at + this.width <= letters.length; at += 1) grams.add(letters.slice(at, at + this.width))
    if (grams.size === 0 && letters !== '') grams.add(letters)
    return grams
  }

  add(hash: string, text: string): void {
    if (this.#ids.has(hash) || this.full) return
    const id = this.#hashes.length
    const grams = this.gramsOf(text)
    this.#ids.set(hash, id)
    this.#hashes.push(hash)
    this.#sizes.push(grams.size)
    for (const gram of grams) {
      const known = this.#postings.get(gram)
      if (known) known.push(id)
      else {
        const posting = new Posting()
        posting.push(id)
        this.#postings.set(gram, posting)
      }
    }
    if (id >= this.#counts.length) this.#counts = new Uint16Array(this.#counts.length * 2)
  }

  remove(hash: string): void {
    const id = this.#ids.get(hash)
    if (id === undefined) return
    this.#ids.delete(hash)
    this.#sizes[id] = 0
  }

  /** The entries most like a text, the likeliest first. */
  search(text: string, limit: number, least = 0.3): Candidate[] {
    const grams = this.gramsOf(text)
    const lists = [...grams].flatMap((gram) => this.#postings.get(gram) ?? []).sort((a, b) => a.length - b.length)
    const counts = this.#counts
    const touched: number[] = []
    let counted = grams.size - lists.length
    let spent = 0
    for (const list of lists) {
      spent += list.length
      if (spent > BUDGET && touched.length >= limit) break
      counted += 1
      for (const id of list.numbers) {
        const before = counts[id] as number
        if (before === 0) touched.push(id)
        counts[id] = before + 1
      }
    }
    const scale = grams.size / Math.max(1, counted)
    const best: { id: number; likeness: number }[] = []
    let floor = least
    for (const id of touched) {
      const size = this.#sizes[id] as number
      const shared = Math.min((counts[id] as number) * scale, size)
      counts[id] = 0
      if (size === 0) continue
      const likeness = (2 * shared) / (grams.size + size)
      if (likeness < floor) continue
      best.push({ id, likeness })
      if (best.length < limit * 8) continue
      best.sort((a, b) => b.likeness - a.likeness)
      best.length = limit
      floor = best.at(-1)?.likeness ?? least
    }
    return best
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, limit)
      .map(({ id, likeness }) => ({ hash: this.#hashes[id] as string, likeness }))
  }
}
