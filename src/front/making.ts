import { collectNotes } from '../editions/noting.ts'
import type { Subject } from '../editions/types.ts'
import type { AnswerCache } from './cache.ts'
import type { Turnstile } from './turnstile.ts'
import type { Entry, Made } from './types.ts'

const TRIES = 3

export interface Making<T> {
  /** Gets the raw answer; what it reads is noted. */
  produce: () => Promise<T>
  /** Turns it into what is sent, with the status that the making asked for. */
  finish: (raw: T, status: number | undefined) => Made
}

interface Flight {
  head: number
  result: Promise<Entry | Made>
}

const isEntry = (made: Entry | Made): made is Entry => 'subjects' in made

export { isEntry }

/**
 * Makes answers: one making for all that ask at once, as long as the log stood still since it began.
 * Who asks after an act never gets what was begun before it.
 */
export class Maker {
  readonly #flights = new Map<string, Flight>()
  made = 0

  constructor(readonly cache: AnswerCache) {}

  /** @throws Busy where the turnstile lets nobody in */
  answer<T>(key: string, making: Making<T>, turnstile?: Turnstile): Promise<Entry | Made> {
    const head = this.cache.editions.head()
    const flying = this.#flights.get(key)
    if (flying?.head === head) return flying.result
    const make = () => this.#make(key, making)
    const result = (turnstile ? turnstile.run(make) : make()).finally(() => {
      if (this.#flights.get(key)?.result === result) this.#flights.delete(key)
    })
    this.#flights.set(key, { head, result })
    return result
  }

  async #make<T>(key: string, making: Making<T>): Promise<Entry | Made> {
    for (let tries = 1; ; tries++) {
      const began = this.cache.editions.head()
      this.made++
      const { value, subjects, status } = await collectNotes(making.produce)
      const made = making.finish(value, status)
      const stood = this.cache.stands({ subjects, began, checked: began })
      if (!stood && tries < TRIES) continue
      const entry = stood ? this.#entry(made, subjects, began) : null
      if (!entry) return made
      this.cache.put(key, entry)
      return entry
    }
  }

  /** An answer of which nothing is known to be read can never be known to be old: it is not kept. */
  #entry(made: Made, subjects: ReadonlySet<Subject>, began: number): Entry | null {
    if (!made.keep || made.etag === null || subjects.size === 0) return null
    return {
      ...made,
      etag: made.etag,
      subjects,
      began,
      checked: began,
      variants: {},
      bytes: made.body.length,
      used: false,
    }
  }
}
