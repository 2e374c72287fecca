import { APIError, type Payload } from 'payload'
import { append, highestSequence, Overtaken } from '../editions/log.ts'
import type { Release } from '../editions/release.ts'
import { sentences } from '../languages/sentences.ts'

const TRIES = 60

export { serially } from '../working/actTurns.ts'

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(20 * (attempt + 1), 400)))

/** A release without its place in the log. */
export type Draft = Omit<Release, 'sequence' | 'closes'> & { closes?: string }

/**
 * Reads, judges and inserts. `attempt` reads everything anew each time and gives the row for a sequence,
 * or null where there is nothing to do. Where another release came first it starts again from the first read:
 * nothing is merely renumbered, so a slow process can never put withdrawn text back.
 * @returns the sequence, or null
 */
export async function appendWhole(
  payload: Payload,
  attempt: () => Promise<((sequence: number) => Draft) | null>,
): Promise<number | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const draft = await attempt()
    if (!draft) return null
    const sequence = (await highestSequence(payload)) + 1
    try {
      return await append(payload, draft(sequence), sequence)
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
      await pause(tries)
    }
  }
  throw new APIError(sentences('en').gate.busy(), 503, null, true)
}
