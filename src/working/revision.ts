import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, CollectionBeforeValidateHook } from 'payload'
import { gateSentences, refusal } from './refuse.ts'
import { saveBegins } from './saving.ts'
import { newUid } from './uid.ts'

/** Keys of a request that trashes or restores, which needs no knowledge of the text. */
const onlyTrash = (data: Record<string, unknown>): boolean => Object.keys(data).every((key) => key === 'deletedAt')

/**
 * A change of one document from outside names the `rev` it started from (428 where it does not);
 * bulk edits and the Local API start from the one they read.
 */
export const nameRev: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'update') return args
  const { id, data } = args as { id?: unknown; data: Record<string, unknown> }
  if (id === undefined) {
    delete data.rev
    return args
  }
  if (req.payloadAPI === 'REST' && typeof data.rev !== 'number' && !onlyTrash(data)) {
    throw refusal(gateSentences(req).revMissing(), 428, 'rev')
  }
  await saveBegins(req, collection.slug, id as string | number)
  return args
}

/** A new document gets its uid; a copy gets one of its own. */
export const newDocument: CollectionBeforeValidateHook = ({ data, operation }) => {
  if (operation !== 'create' || !data) return data
  return { ...data, uid: typeof data.uid === 'string' && data.uid !== '' ? data.uid : newUid(), rev: 0 }
}

/** Leaves in `rev` the one this save starts from; the adapter compares and counts. */
export const keepRev: CollectionBeforeChangeHook = ({ data, operation, originalDoc, context }) => {
  if (operation === 'create') return data
  const named = typeof data.rev === 'number' && !context.isRestoringVersion
  return { ...data, uid: originalDoc.uid, rev: named ? data.rev : Number(originalDoc.rev ?? 0) }
}
