/** Too many are at it already, and too many wait. */
export class Busy extends Error {
  override name = 'Busy'
}

interface Waiting {
  go: () => void
  timer: NodeJS.Timeout
}

/** Lets so many through at once; the others wait, first come first served, no more of them than `waiting` and no longer than `patience`. */
export class Turnstile {
  #inside = 0
  readonly #line = new Set<Waiting>()

  constructor(
    readonly atOnce: number,
    readonly waiting: number,
    readonly patience: number,
  ) {}

  /** @throws Busy, at once or after having waited in vain; nothing was begun then */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside < this.atOnce) this.#inside++
    else await this.#wait()
    try {
      return await work()
    } finally {
      this.#next()
    }
  }

  #wait(): Promise<void> {
    if (this.#line.size >= this.waiting) return Promise.reject(new Busy('Too many pages are being made.'))
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#line.delete(one)
        reject(new Busy('A page waited too long to be made.'))
      }, this.patience)
      const one: Waiting = { go: resolve, timer }
      this.#line.add(one)
    })
  }

  /** The place of one who is done goes to the first in the line. */
  #next(): void {
    const [first] = this.#line
    if (!first) {
      this.#inside--
      return
    }
    this.#line.delete(first)
    clearTimeout(first.timer)
    first.go()
  }
}
