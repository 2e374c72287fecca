import type { Payload } from 'payload'
import { optionsOf } from '../options.ts'

/** The time of each release, by its sequence. */
export async function timesOf(payload: Payload, sequences: number[]): Promise<Map<number, string>> {
  const { docs } = await payload.db.find<{ id: string; sequence: number; at: string }>({
    collection: optionsOf(payload.config).slugs.releases,
    where: { sequence: { in: sequences } },
    select: { sequence: true, at: true },
    limit: sequences.length,
    pagination: false,
  })
  return new Map(docs.map(({ sequence, at }) => [sequence, at]))
}
