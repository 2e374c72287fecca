import type { Editions } from '../editions/types.ts'
import { within } from '../headless/away.ts'

/** A question that got no answer in so many times the patience is asked anew: its connection may be lost for good. */
const GIVE_UP = 5

/**
 * How old this process's knowledge of the log is. What other processes did is asked for
 * at most once in half of `maxAge`, and awaited only where the knowledge is older than `maxAge`.
 */
export class Freshness {
  /** The last question failed or is still without an answer: kept pages go on, the API does not. */
  away = false
  #askedAt = Number.NEGATIVE_INFINITY
  #triedAt = Number.NEGATIVE_INFINITY
  #asking: Promise<void> | null = null

  constructor(
    readonly editions: Pick<Editions, 'refresh'>,
    readonly maxAge: number,
    readonly patience: number,
    readonly onChange: (away: boolean, error?: unknown) => void = () => undefined,
  ) {}

  /** Whether what stands in memory may be served now, without waiting. */
  now(): boolean {
    const now = performance.now()
    const age = now - this.#askedAt
    if (age < this.maxAge / 2) return true
    if (now - this.#triedAt >= this.maxAge / 2) void this.ask()
    return age < this.maxAge || this.away
  }

  /** Resolves when what stands in memory may be served, or when the database is known to be away. Never rejects. */
  async ready(): Promise<void> {
    if (!this.now()) await this.check()
  }

  /** Asks the database now: whether it is away. */
  async check(): Promise<boolean> {
    await within(this.patience, this.ask()).catch(() => this.#set(true))
    return this.away
  }

  /** Asks the log, one question at a time. The answer counts from when the question began. */
  ask(): Promise<void> {
    if (this.#asking) return this.#asking
    const began = performance.now()
    this.#triedAt = began
    const asking = within(this.patience * GIVE_UP, this.editions.refresh()).then(
      () => {
        this.#askedAt = began
        this.#set(false)
      },
      (error: unknown) => this.#set(true, error),
    )
    this.#asking = asking.finally(() => {
      this.#asking = null
    })
    return this.#asking
  }

  #set(away: boolean, error?: unknown): void {
    if (this.away === away) return
    this.away = away
    this.onChange(away, error)
  }
}
