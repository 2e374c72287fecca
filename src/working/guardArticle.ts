import type { CollectionBeforeChangeHook } from 'payload'
import { gateSentences, refusal } from './refuse.ts'
import { idOf, uidsOf } from './relations.ts'

/**
 * An article's own save: the working title in NFC, and no notice that is there no more, whether an old version brings it
 * or the row still names it: nothing would tell afterwards that the article has to carry one. It may go to the trash so.
 * @throws 422
 */
export const guardArticle: CollectionBeforeChangeHook = async ({ data, req }) => {
  const notices: unknown[] = Array.isArray(data.disclaimers) && !data.deletedAt ? data.disclaimers : []
  const known = notices.length > 0 ? await uidsOf(req.payload, 'disclaimers', notices, req) : []
  if (known.length < notices.length)
    throw refusal(
      gateSentences(req)['disclaimer-gone']({ name: notices.map((one) => idOf(one)).join(', ') }),
      422,
      'disclaimers',
    )
  return typeof data.workingTitle === 'string' ? { ...data, workingTitle: data.workingTitle.normalize('NFC') } : data
}
