import type { Payload } from 'payload'
import { optionsOf } from '../options.ts'
import { idIn, uidsOf } from '../working/relations.ts'
import type { Endpoint } from './types.ts'

type Row = Omit<Endpoint, 'categories'> & { categories?: unknown[] | null }

/** An endpoint as it is set now; null where there is none. */
export async function endpointOf(payload: Payload, given: unknown): Promise<Endpoint | null> {
  const id = idIn(payload, given)
  if (id === null) return null
  const { docs } = await payload.db.find<Row>({
    collection: optionsOf(payload.config).slugs.webhooks,
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
  })
  const [row] = docs
  if (!row) return null
  const chosen = row.categories ?? []
  const categories = await uidsOf(payload, 'categories', chosen)
  return {
    id: row.id,
    url: row.url ?? '',
    on: row.on === true,
    languages: row.languages ?? [],
    kinds: row.kinds ?? [],
    // Categories that were deleted since still narrow: an endpoint for one section must not hear of all.
    categories: chosen.length > 0 && categories.length === 0 ? [''] : categories,
  }
}

/** Ids of the endpoints that are to be sent to. */
export async function endpointsOn(payload: Payload): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string | number }>({
    collection: optionsOf(payload.config).slugs.webhooks,
    where: { on: { equals: true } },
    limit: 0,
    pagination: false,
    select: { on: true },
  })
  return docs.map(({ id }) => String(id))
}
