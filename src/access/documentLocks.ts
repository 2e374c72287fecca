import { type Access, canAccessAdmin, type Payload, type PayloadRequest } from 'payload'
import { personOf } from './payload.ts'

/** Who has a part in the desk, or is let into the admin by a rule of the host's own. */
async function worksHere(req: PayloadRequest): Promise<boolean> {
  if (!req.user) return false
  if (personOf(req)) return true
  if (!req.payload.collections[req.user.collection]?.config.access.admin) return false
  try {
    await canAccessAdmin({ req })
    return true
  } catch (error) {
    if ((error as { status?: number }).status === 401) return false
    throw error
  }
}

const working: Access = ({ req }) => worksHere(req)

/**
 * Payload opens its document locks to any login; they are for those who edit. Payload adds the collection behind the
 * plugins, so its rule is set when it has started. Its other rows need none: a preference is its user's own, jobs and
 * migrations answer no request.
 */
export function closeDocumentLocks(payload: Payload): void {
  const locks = payload.collections['payload-locked-documents']?.config
  if (locks) locks.access = { ...locks.access, create: working, read: working, update: working, delete: working }
}
