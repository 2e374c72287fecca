const MOST_KEYS = 20_000

/** Counts within a sliding window, in memory. What was not seen for longest is forgotten first. */
export class Attempts {
  readonly #times = new Map<string, number[]>()

  constructor(
    readonly most: number,
    readonly windowMs: number,
  ) {}

  /** Seconds until the key may try again; 0 where it may now. */
  wait(key: string, now = Date.now()): number {
    const times = this.#recent(key, now)
    const oldest = times[times.length - this.most]
    return oldest === undefined ? 0 : Math.max(1, Math.ceil((oldest + this.windowMs - now) / 1000))
  }

  add(key: string, now = Date.now()): void {
    const times = [...this.#recent(key, now), now]
    this.#times.delete(key)
    this.#times.set(key, times)
    const [first] = this.#times.keys()
    if (this.#times.size > MOST_KEYS && first !== undefined) this.#times.delete(first)
  }

  /** Takes the last count back. */
  undo(key: string): void {
    this.#times.get(key)?.pop()
  }

  forget(key: string): void {
    this.#times.delete(key)
  }

  #recent(key: string, now: number): number[] {
    return (this.#times.get(key) ?? []).filter((time) => time > now - this.windowMs)
  }
}
