import type { Payload } from 'payload'
import { type LanguageCode, otherLanguage } from '../../languages/index.ts'
import { loadGlossary, termMatches } from '../glossary/index.ts'
import type { SegmentRequest } from './translate.ts'

/** The glossary's terms that occur in texts to be translated into a language. */
export async function termsFor(
  payload: Payload,
  to: LanguageCode,
): Promise<NonNullable<SegmentRequest['glossaryFor']>> {
  const glossary = await loadGlossary(payload)
  return (texts) => termMatches(texts, { from: otherLanguage(to), to, glossary })
}
