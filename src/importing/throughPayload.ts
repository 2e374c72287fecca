import type { Payload } from 'payload'
import { settleImportedHash } from './importedHash.ts'
import { patiently } from './retry.ts'
import type { Draft, Item } from './write.ts'

/** Through Payload's own create, one after the other, as a host's hooks expect. */
export async function throughPayload(
  payload: Payload,
  collection: string,
  items: Item[],
  failures: Map<Draft, unknown>,
): Promise<Item[]> {
  const written: Item[] = []
  for (const item of items) {
    const data = (): never => structuredClone(item.data) as never
    try {
      const { id } = await patiently(() =>
        payload.create({
          collection: collection as 'users',
          data: data(),
          depth: 0,
          // A command of whoever runs the server; `legacy` is a group that only it writes.
          overrideAccess: true,
        }),
      )
      await patiently(() => settleImportedHash(payload, collection, id))
      written.push(item)
    } catch (error) {
      failures.set(item.draft, error)
    }
  }
  return written
}
