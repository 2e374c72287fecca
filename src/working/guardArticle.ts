import type { CollectionBeforeChangeHook } from 'payload'

/** An article's own save: the working title in NFC, and a copy that does not claim the old board's key. */
export const guardArticle: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  const copied = operation === 'create' && req.payloadAPI === 'REST' && data.legacy?.key
  return {
    ...data,
    ...(typeof data.workingTitle === 'string' && { workingTitle: data.workingTitle.normalize('NFC') }),
    ...(copied && { legacy: {} }),
  }
}
