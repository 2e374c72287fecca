import type { Payload } from 'payload'
import type { LanguageCode } from '../../languages/index.ts'
import type { SegmentRequest } from './translate.ts'

/** The glossary's terms that occur in texts to be translated into a language. */
export const termsFor = async (
  _payload: Payload,
  _language: LanguageCode,
): Promise<NonNullable<SegmentRequest['glossaryFor']>> => {
  return () => []
}
