import type { Payload } from 'payload'
import { ownerOfAddress } from '../editions/live.ts'
import type { LanguageCode } from '../languages/index.ts'
import { optionsOf } from '../options.ts'

/**
 * Makes an address this article's for ever. A claim whose act then fails does no harm: it is the article's own.
 * @returns uid of the owner, which is another article's where it came first
 */
export async function claimAddress(
  payload: Payload,
  language: LanguageCode,
  slug: string,
  uid: string,
): Promise<string> {
  const owner = await ownerOfAddress(payload, language, slug)
  if (owner) return owner
  try {
    await payload.db.create({ collection: optionsOf(payload.config).slugs.addresses, data: { language, slug, uid } })
    return uid
  } catch (error) {
    const winner = await ownerOfAddress(payload, language, slug)
    if (!winner) throw error
    return winner
  }
}
