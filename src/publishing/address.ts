import type { Payload } from 'payload'
import { addressAt, isRetired, ownerOfAddress } from '../editions/live.ts'
import type { LanguageCode } from '../languages/index.ts'
import { optionsOf } from '../options.ts'

/**
 * Makes an address this article's for ever; its own that was retired by a redaction leads to it again. A claim whose act then fails does no harm: it is the article's own.
 * @returns uid of the owner, which is another article's where it came first
 */
export async function claimAddress(
  payload: Payload,
  language: LanguageCode,
  slug: string,
  uid: string,
): Promise<string> {
  const collection = optionsOf(payload.config).slugs.addresses
  const known = isRetired(slug) ? { id: 0, slug, uid } : await addressAt(payload, language, slug)
  if (known && known.slug !== slug && known.uid === uid)
    await payload.db.updateOne({ collection, id: known.id, data: { slug } })
  if (known) return known.uid
  try {
    await payload.db.create({ collection, data: { language, slug, uid } })
    return uid
  } catch (error) {
    const winner = await ownerOfAddress(payload, language, slug)
    if (!winner) throw error
    return winner
  }
}
