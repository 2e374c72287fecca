import type { Editions } from '../editions/types.ts'
import { Problem } from './problems.ts'

/** Seconds that a request may be held. */
const LONGEST = 30

/** Seconds that a request asks to be held; 0 where it does not. What is longer than 30 is 30. */
export function waitOf(parameters: ReadonlyMap<string, string>): number {
  const text = parameters.get('wait')
  if (text === undefined) return 0
  if (!/^\d{1,6}$/.test(text)) throw new Problem('invalid_parameter', { parameter: 'wait' })
  return Math.min(LONGEST, Number(text))
}

/** What ends the requests that are held now. */
const held = new Set<() => void>()

/** Answers every request that is held in this process: it is about to end, and who waits asks the next one. */
export function endWaiting(): void {
  for (const end of [...held]) end()
}

/** Until anything happens behind a sequence, or the time is over. Asks the database nothing. */
export function untilMoved(editions: Editions, since: number, seconds: number): Promise<void> {
  if (seconds === 0 || editions.head() > since) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(late)
      leave()
      held.delete(done)
      resolve()
    }
    const late = setTimeout(done, seconds * 1000)
    const leave = editions.onMove((_, head) => {
      if (head > since) done()
    })
    held.add(done)
  })
}
