import type { Payload } from 'payload'
import { optionsOf } from '../../options.ts'
import type { WriteRows } from '../../working/written.ts'
import { flat } from './columns.ts'
import { deskRowsOf } from './row.ts'
import { touchDesk } from './touch.ts'

type Id = string | number

async function among(payload: Payload, collection: string, uids: readonly string[]): Promise<Set<string>> {
  const { docs } = await payload.db.find<{ id: Id; uid: string; deletedAt?: string | null }>({
    collection,
    where: { uid: { in: [...uids] } },
    limit: 0,
    pagination: false,
    select: { uid: true, ...(collection === optionsOf(payload.config).slugs.articles && { deletedAt: true }) },
  })
  return new Set(docs.flatMap(({ uid, deletedAt }) => (deletedAt ? [] : [uid])))
}

/**
 * Makes the rows of articles that a batch wrote: the new ones in one write, the others one by one. Where somebody else
 * wrote one of them at this moment, each by itself.
 */
export async function indexNew(payload: Payload, uids: readonly string[], write: WriteRows): Promise<void> {
  const { slugs } = optionsOf(payload.config)
  const known = await among(payload, slugs.desk, uids)
  const made = await deskRowsOf(
    payload,
    uids.filter((uid) => !known.has(uid)),
  )
  const left = new Set(known)
  try {
    if (made.size > 0)
      await write(
        slugs.desk,
        [...made.values()].map((row) => ({ ...flat(row), turn: 1 })),
      )
    // An article may have gone before its row was there to be taken away.
    const there = await among(payload, slugs.articles, [...made.keys()])
    for (const uid of made.keys()) if (!there.has(uid)) left.add(uid)
  } catch (error) {
    payload.logger.debug({ err: error, msg: "payload-bilingual: the desk's rows are written one by one" })
    for (const uid of made.keys()) left.add(uid)
  }
  for (const uid of left) await touchDesk(payload, uid)
}
