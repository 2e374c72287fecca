import type { CollectionBeforeChangeHook } from 'payload'

/** An article's own save: the working title in NFC. */
export const guardArticle: CollectionBeforeChangeHook = ({ data }) =>
  typeof data.workingTitle === 'string' ? { ...data, workingTitle: data.workingTitle.normalize('NFC') } : data
