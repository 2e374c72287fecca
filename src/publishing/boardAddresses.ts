import type { Payload } from 'payload'
import { boardPlace } from '../addresses/oldBoard.ts'
import { BOARD } from '../editions/oldAddress.ts'
import { isDuplicate } from '../editions/rows.ts'
import { optionsOf } from '../options.ts'

const BATCH = 200

/** Makes an old board's address this article's for ever. One that another article has stays that article's. */
export async function claimBoardAddress(payload: Payload, place: string, uid: string): Promise<void> {
  const collection = optionsOf(payload.config).slugs.addresses
  try {
    await payload.db.create({ collection, data: { language: BOARD, slug: place, uid } })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}

type Row = { id: string | number; uid: string; legacy?: { key?: string | null } | null }

/**
 * Old addresses that articles which went out should have and have not: they were published before such addresses
 * were kept. @returns what was missing, and is there now but in a dry run
 */
export async function mendBoardAddresses(
  payload: Payload,
  published: (uid: string) => boolean,
  dryRun: boolean,
): Promise<string[]> {
  const { slugs } = optionsOf(payload.config)
  const missing: string[] = []
  let after: string | number | null = null
  for (;;) {
    const { docs }: { docs: Row[] } = await payload.db.find<Row>({
      collection: slugs.articles,
      where: after === null ? {} : { id: { greater_than: after } },
      sort: 'id',
      limit: BATCH,
      pagination: false,
      select: { uid: true, legacy: { key: true } },
    })
    const places = new Map<string, string>()
    for (const { uid, legacy } of docs) {
      const place = published(uid) && boardPlace(legacy?.key)
      if (place && !places.has(place)) places.set(place, uid)
    }
    const { docs: known } = await payload.db.find<{ id: string | number; slug: string }>({
      collection: slugs.addresses,
      where: { and: [{ language: { equals: BOARD } }, { slug: { in: [...places.keys()] } }] },
      limit: BATCH,
      pagination: false,
    })
    for (const { slug } of known) places.delete(slug)
    for (const [place, uid] of places) {
      missing.push(place)
      if (!dryRun) await claimBoardAddress(payload, place, uid)
    }
    if (docs.length < BATCH) return missing
    after = docs.at(-1)?.id ?? null
  }
}
