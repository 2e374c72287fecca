import type { Payload } from 'payload'
import { plainAdapter } from '../working/adapter.ts'

type Id = string | number

/** Notes in a copy the hash it was stored with, where a hook of the host made another text of it than the page's. */
export async function settleImportedHash(payload: Payload, collection: string, id: Id): Promise<void> {
  const stored = await payload.db.findOne<{
    id: Id
    legacy?: Record<string, unknown>
    snapshot?: { hash?: string }
  }>({ collection, where: { id: { equals: id } } })
  const importedHash = stored?.snapshot?.hash ?? ''
  if (stored?.legacy?.importedHash === importedHash) return
  await plainAdapter(payload).updateOne({ collection, id, data: { legacy: { ...stored?.legacy, importedHash } } })
}
