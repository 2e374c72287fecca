import type { BaseDatabaseAdapter, DatabaseAdapterObj, Payload, Where } from 'payload'
import { optionsOf } from '../options.ts'
import { oneFor } from '../state.ts'
import { actsGoOn, removalWritten } from './actTurns.ts'
import { runCommitted } from './afterCommit.ts'
import { type SaveConflict, saveConflict } from './conflict.ts'
import { withDeadline } from './deadline.ts'
import { withoutOperators } from './operators.ts'
import { onlyQuiet } from './quiet.ts'
import { quietErrors } from './quietErrors.ts'
import { forgetUid } from './relations.ts'
import { isWriteConflict, savesEnded, saveWritten } from './saving.ts'
import { articleSnapshot, translationSnapshot } from './snapshot.ts'
import type { Snapshot } from './types.ts'

type UpdateOne = BaseDatabaseAdapter['updateOne']
type UpdateArgs = Parameters<UpdateOne>[0]
type Data = Record<string, unknown>

const without = (data: Data, ...keys: string[]): Data =>
  Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key)))

/** The adapter's own functions, for code that mends rows and must not count as a save. */
export type PlainAdapter = Pick<BaseDatabaseAdapter, 'create' | 'createVersion' | 'updateOne'>
export const plainAdapter = (payload: Payload): PlainAdapter =>
  oneFor<PlainAdapter>(payload, 'plain adapter', () => payload.db)

/** MongoDB's word for "another transaction wrote this document first". */

function snapshotMaker(payload: Payload, slug: string) {
  const { slugs } = optionsOf(payload.config)
  if (slug === slugs.articles) return articleSnapshot
  if (slug === slugs.translations) return translationSnapshot
  return null
}

/** A new working copy as its row is written, with its snapshot and its first `rev`; null for any other collection. */
export async function newRow(
  payload: Payload,
  slug: string,
  given: Data,
  req?: UpdateArgs['req'],
): Promise<Data | null> {
  const snapshotOf = snapshotMaker(payload, slug)
  if (!snapshotOf) return null
  const data: Data = { ...given, rev: 1 }
  data.createdAt ??= new Date().toISOString()
  data.updatedAt ??= data.createdAt
  return { ...data, snapshot: await snapshotOf(payload, data, req) }
}

/**
 * The document as the other save left it. MongoDB tells of a conflict before the other transaction is through,
 * so its outcome is waited for, half a second at most.
 */
async function asItStands(payload: Payload, { collection, id, data }: UpdateArgs): Promise<Data | null> {
  for (let tries = 0; ; tries += 1) {
    const row = await payload.db.findOne<Data & { id: string | number }>({ collection, where: { id: { equals: id } } })
    if (!row || row.rev !== data.rev || tries === 20) return row
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

async function conflict(payload: Payload, args: UpdateArgs): Promise<SaveConflict> {
  const { collection, id, data, req } = args
  const current = (await asItStands(payload, args)) ?? {}
  return saveConflict(req, {
    collection,
    id: id ?? '',
    collided: current.rev === data.rev,
    stamp: current.snapshot as Partial<Snapshot<unknown>> | undefined,
    current: without(current, 'snapshot', '_id', '__v'),
    yours: without(data, 'snapshot', '_id', '__v'),
  })
}

/**
 * Wraps the host's database adapter so that, for working copies, every write carries its snapshot in the
 * same statement and goes through only where `rev` is still the one it started from; and so that work
 * registered with `afterCommit` runs when the transaction is through.
 */
function wrap(adapter: BaseDatabaseAdapter, payload: Payload): BaseDatabaseAdapter {
  const watch = withDeadline(adapter, payload)
  const { create, createVersion, deleteMany, deleteOne, updateOne, commitTransaction, rollbackTransaction } = adapter
  oneFor<PlainAdapter>(payload, 'plain adapter', () => ({
    // Not bound: the importer has them write to a record of what it then writes at once.
    create,
    createVersion,
    updateOne: updateOne.bind(adapter) as UpdateOne,
  }))

  adapter.create = async (args) =>
    create.call(adapter, { ...args, data: (await newRow(payload, args.collection, args.data, args.req)) ?? args.data })

  adapter.updateOne = async (args) => {
    const snapshotOf = snapshotMaker(payload, args.collection)
    if (!snapshotOf || args.id === undefined || typeof args.data.rev !== 'number') {
      const row = await updateOne.call(adapter, args)
      removalWritten(payload, args.collection, args.id)
      return row
    }
    const { id, where: _, ...rest } = args
    // Waivers and remarks are written by themselves: a form or a version holds them as they were when it was opened.
    const given = without(args.data, 'waived', 'waivedRev', 'remarks', 'remarksRev')
    const started = args.data.rev
    /** null where the row is at another revision, undefined where somebody else writes it at this moment. */
    const write = async (from: number, more: Data): Promise<Data | null | undefined> => {
      const data: Data = { ...given, ...more, rev: from + 1 }
      data.snapshot = await snapshotOf(payload, data, args.req)
      const where: Where = { and: [{ id: { equals: id } }, { rev: { equals: from } }] }
      try {
        return await updateOne.call(adapter, { ...rest, id: undefined, where, data } as UpdateArgs)
      } catch (error) {
        if (!isWriteConflict(error)) throw error
      }
    }
    let row = await write(started, {})
    for (let tries = 0; row === null && tries < 5; tries += 1) {
      const now = await payload.db.findOne<Data & { id: string | number }>({
        collection: args.collection,
        where: { id: { equals: id } },
        req: args.req,
      })
      if (!onlyQuiet(now, started)) break
      row = await write(now.rev, { followsSource: now.followsSource })
    }
    await saveWritten(payload, args.req, { collection: args.collection, id })
    removalWritten(payload, args.collection, id)
    if (!row) throw await conflict(payload, args)
    return row
  }

  adapter.deleteOne = async (args) => {
    try {
      return await deleteOne.call(adapter, args)
    } finally {
      const { id } = args.where as { id?: { equals?: unknown } }
      forgetUid(payload, args.collection, id?.equals)
      removalWritten(payload, args.collection, id?.equals)
    }
  }
  adapter.deleteMany = async (args) => {
    try {
      await deleteMany.call(adapter, args)
    } finally {
      forgetUid(payload, args.collection)
    }
  }

  adapter.createVersion = (args) => {
    const { versionData } = args
    const bare = without(versionData, 'snapshot') as typeof versionData
    return createVersion.call(adapter, { ...args, versionData: bare }) as never
  }

  // A commit that comes through late is followed all the same.
  adapter.commitTransaction = (id) =>
    watch(async () => {
      await commitTransaction.call(adapter, id)
      savesEnded(payload, await id)
      actsGoOn(payload, await id)
      await runCommitted(payload, await id)
    })
  adapter.rollbackTransaction = (id) =>
    watch(
      async () => {
        savesEnded(payload, await id)
        await runCommitted(payload, await id, { discard: true })
        await rollbackTransaction.call(adapter, id)
        actsGoOn(payload, await id)
      },
      { anyway: true },
    )
  withoutOperators(adapter, payload)
  quietErrors(adapter)
  return adapter
}

export const withWorkingCopies = (db: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...db,
  init: (args) => wrap(db.init(args) as BaseDatabaseAdapter, args.payload) as never,
})
