import type { Progress } from './types.ts'

const EVERY = 1000

/** Counts articles, and tells how far they are at most once a second. */
export function counter(total: number, tell: ((progress: Progress) => void) | undefined) {
  const began = performance.now()
  let done = 0
  // What was taken over took no time, and says nothing of the rest.
  let free = 0
  let told = began
  return {
    step(articles: number, made = true): void {
      done += articles
      if (!made) free += articles
      const now = performance.now()
      if (!tell || now - told < EVERY) return
      told = now
      const worked = done - free
      const left = worked > 0 ? ((now - began) / worked) * Math.max(0, total - done) : null
      tell({ done: Math.min(done, total), total, left })
    },
  }
}
