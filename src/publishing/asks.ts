import type { EditionDocument } from '../editions/types.ts'
import { type LanguageCode, otherLanguage } from '../languages/index.ts'

/** A language whose readers may need a correction that another language got. */
export interface Ask {
  /** The language that is asked. */
  language: LanguageCode
  /** The language that was corrected. */
  of: LanguageCode
}

type Issued = Partial<Record<LanguageCode, Pick<EditionDocument, 'corrections' | 'updatedAt'>>>

/** Languages to which an act added a dated note: it is as old as the revision that it came with. */
const corrected = (issued: Issued): LanguageCode[] =>
  (Object.entries(issued) as [LanguageCode, Issued[LanguageCode]][]).flatMap(([code, edition]) =>
    edition && edition.corrections.at(-1)?.at === edition.updatedAt ? [code] : [],
  )

/** Which live languages an act left without the correction that it gave to the other. */
export function asksOf(issued: Issued, live: Partial<Record<LanguageCode, unknown>>): Ask[] {
  const done = corrected(issued)
  return done.flatMap((of) => {
    const language = otherLanguage(of)
    return live[language] && !done.includes(language) ? [{ language, of }] : []
  })
}
