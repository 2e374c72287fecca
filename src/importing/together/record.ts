import { plainAdapter } from '../../working/adapter.ts'
import type { Batch, Row } from './types.ts'

/** What the adapter's functions are called with here; it differs by collection, so a generated type cannot name it. */
type Call = (this: unknown, args: Row) => Promise<unknown>

/**
 * Lets the adapter's own functions make what they store of each row, with `standIn` in place of the adapter: how
 * a field is stored stays the adapter's matter.
 */
export async function recordRows({ payload, collection, rows }: Batch, standIn: object): Promise<void> {
  const create = plainAdapter(payload).create as unknown as Call
  for (const data of rows) await create.call(standIn, { collection, data, req: {}, returning: false })
}

/** The same for first versions, of documents with these ids. */
export async function recordVersions(
  { payload, collection, versions }: Batch,
  standIn: object,
  parentOf: (index: number) => unknown,
): Promise<void> {
  const createVersion = plainAdapter(payload).createVersion as unknown as Call
  for (const [index, versionData] of (versions ?? []).entries()) {
    const { createdAt, updatedAt } = versionData
    const parent = parentOf(index)
    const args = { collectionSlug: collection, parent, versionData, autosave: false, createdAt, updatedAt }
    await createVersion.call(standIn, { ...args, req: {}, returning: false })
  }
}
