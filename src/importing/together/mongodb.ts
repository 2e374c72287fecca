import type { Payload } from 'payload'
import { recordRows, recordVersions } from './record.ts'
import type { Batch, Row } from './types.ts'

type Session = object | undefined
type Model = {
  insertMany(rows: Row[], options: { session: Session; timestamps: false }): Promise<{ _id: unknown }[]>
}
type Adapter = {
  collections: Record<string, Model>
  versions: Record<string, Model>
  sessions: Record<string, Session>
}

const adapterOf = (payload: Payload): Adapter => payload.db as unknown as Adapter

export const isMongo = (payload: Payload): boolean => payload.db.name === 'mongoose'

/** A model that keeps what is created. A new document has no earlier version to which `updateMany` would apply. */
const recorder = (kept: Row[]) => ({
  create: async (rows: Row[]) => {
    kept.push(...rows)
    return rows
  },
  updateMany: async () => undefined,
})

async function insertIn(batch: Batch, session: Session): Promise<void> {
  const { payload, collection } = batch
  const adapter = adapterOf(payload)
  const options = { session, timestamps: false as const }
  const rows: Row[] = []
  await recordRows(batch, Object.assign(Object.create(payload.db), { collections: { [collection]: recorder(rows) } }))
  const model = adapter.collections[collection] as Model
  const written = await model.insertMany(rows, options)
  if (!batch.versions) return
  const versions: Row[] = []
  await recordVersions(
    batch,
    Object.assign(Object.create(payload.db), { versions: { [collection]: recorder(versions) } }),
    (index) => String(written[index]?._id),
  )
  await (adapter.versions[collection] as Model).insertMany(versions, options)
}

/** Inserts a batch with its first versions in one transaction. */
export async function insertMongo(batch: Batch): Promise<void> {
  const { payload } = batch
  const transaction = await payload.db.beginTransaction()
  try {
    await insertIn(batch, transaction === null ? undefined : adapterOf(payload).sessions[String(transaction)])
  } catch (error) {
    if (transaction !== null) await payload.db.rollbackTransaction(transaction)
    throw error
  }
  if (transaction !== null) await payload.db.commitTransaction(transaction)
}
