import { APIError } from 'payload'

export interface ConflictData {
  /** Shown by the desk's panel; the path is the hidden field that owns it. */
  errors: { path: 'rev'; message: string }[]
  conflict: {
    collection: string
    id: string | number
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
