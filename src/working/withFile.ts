import { type CollectionBeforeOperationHook, MissingFile } from 'payload'
import { personOf } from '../access/payload.ts'

/**
 * A new picture comes with its file. Payload would fetch one from whatever address stands in `url` otherwise; the server
 * asks no address that a person names. Who may make no picture is refused by the collection's access, before any file.
 */
export const needsFile: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'create' && personOf(req) && !req.file) throw new MissingFile(req.t)
  return args
}
