import type { Payload } from 'payload'
import { reader } from 'payload-bilingual/next'
import type { LanguageCode } from 'payload-bilingual/types'
import { editionsOf } from '../../src/editions/index.ts'

/** The article as readers get it, by its uid; null where it is not live in the language. */
export async function readerOf(payload: Payload, uid: string, language: LanguageCode) {
  const edition = (await editionsOf(payload).byUid(uid))[language]
  const found = edition && (await reader(payload).article(language, edition.slug))
  return found?.state === 'live' ? found.article : null
}
