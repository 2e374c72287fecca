import { APIError, type PayloadRequest } from 'payload'
import { gateSentences } from './refuse.ts'
import type { Snapshot } from './types.ts'

export interface ConflictData {
  /** Shown by the desk's panel; the path is the hidden field that owns it. */
  errors: { path: 'rev'; message: string }[]
  conflict: {
    collection: string
    id: string | number
    /** Who saved what stands, '' where it was nobody with a name; whether it was whoever is refused now, elsewhere. */
    by: { name: string; you: boolean }
    /** When they did, ISO 8601; null where that is not known. */
    at: string | null
    /** The document as it stands, without its snapshot. */
    current: Record<string, unknown>
    /** What the losing save brought, whole. */
    yours: Record<string, unknown>
  }
}

/** Another save came between: nothing was written, both versions come along. Status 409. */
export class SaveConflict extends APIError<ConflictData> {
  constructor(message: string, data: ConflictData) {
    super(message, 409, data, true)
    this.name = 'SaveConflict'
  }
}

/** The conflict with what stands, told to whoever is refused. */
export function saveConflict(
  req: Partial<Pick<PayloadRequest, 'i18n' | 'user'>> | undefined,
  {
    stamp,
    collided = false,
    ...both
  }: Omit<ConflictData['conflict'], 'by' | 'at'> & {
    stamp: Partial<Snapshot<unknown>> | undefined
    /** Nobody saved since: something else wrote the document at the same moment. */
    collided?: boolean
  },
): SaveConflict {
  const name = stamp?.by ?? ''
  const you = Boolean(req?.user && stamp?.byId) && String(req?.user?.id) === stamp?.byId
  const say = gateSentences(req as Pick<PayloadRequest, 'i18n'> | undefined)
  const message = collided ? say.saveCollided() : you ? say.savedByYou() : say.savedByAnother(name)
  return new SaveConflict(message, {
    errors: [{ path: 'rev', message }],
    conflict: { ...both, by: { name, you }, at: stamp?.at ?? null },
  })
}
