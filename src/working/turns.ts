/** Who waits: `alone` where nobody else may be at it meanwhile. */
interface Waiting {
  alone: boolean
  go: () => void
}

/**
 * Turns at one thing, in the order in which they were asked for: any number at once of those who may be at it together,
 * or one that has to be alone. Nobody who comes later goes first, so nobody waits for ever.
 */
export class Turns {
  readonly #waiting: Waiting[] = []
  #together = 0
  #alone = false

  /** Resolves when it is one's turn; whoever took it ends it. */
  take(alone: boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ alone, go: resolve })
      this.#next()
    })
  }

  end(alone: boolean): void {
    if (alone) this.#alone = false
    else this.#together -= 1
    this.#next()
  }

  get idle(): boolean {
    return this.#waiting.length === 0 && this.#together === 0 && !this.#alone
  }

  #next(): void {
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
      if (this.#alone || (first.alone && this.#together > 0)) return
      this.#waiting.shift()
      if (first.alone) this.#alone = true
      else this.#together += 1
      first.go()
    }
  }
}
