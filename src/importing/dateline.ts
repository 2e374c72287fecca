/** Where a story was filed, when and by which agency, as it opens: `Gimpo, April 2 (HRN) --`, `(김포=한강통신)`. */
export interface Dateline {
  /** As it stands, without the dash behind it. */
  dateline: string
  /** The agency's code or name; '' where none is named. */
  source: string
  /** The story without it. */
  rest: string
}

const DASH = '\\s*(?:--+|—|–|―|‐|‑|(?<=\\s)-)\\s*'
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?'
const DAY = `(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:, \\d{4})?|\\d{1,2} ${MONTH}(?: \\d{4})?|\\d{1,2}월 ?\\d{1,2}일)`
const NAME = "\\p{Lu}[\\p{L}.'’-]{0,30}"
const NAMES = `${NAME}(?: (?:(?:of|de|la|del|do|da|upon) )?${NAME}){0,3}`
const PLACE = `${NAMES}(?:, ${NAMES}){0,2}`
const KOREAN_PLACE = '[가-힣]{2,10}(?:[·, ][가-힣]{2,10})?'
const english = new RegExp(
  `^((${PLACE}|${KOREAN_PLACE})(?:,? (${DAY}))?(?:,? ?[(/]((?:\\p{Lu}|[가-힣])[^()/\\n]{1,40})[)/])?)${DASH}(?=[^\\s\\-–—])`,
  'u',
)

const REPORTER = '[가-힣]{2,5}(?:\\s?[·,]\\s?[가-힣]{2,5}){0,3}\\s?(?:기자|특파원|통신원|선임기자|객원기자|인턴기자)'
const korean = new RegExp(
  `^([[(【]\\s?[^=\\])】\\n]{1,24}=\\s?([^\\])】\\n]{2,24})[\\])】](?:\\s*${REPORTER}(?=\\s*=))?)\\s*(?:=|--|—)?\\s*(?=\\S)`,
)

const capitals = (place: string): boolean => place.length > 2 && place === place.toUpperCase() && /\p{Lu}/u.test(place)

/** The dateline a story opens with, or null. A place alone counts only in capitals: `SEOUL --`. */
export function takeDateline(story: string): Dateline | null {
  const bracket = korean.exec(story)
  if (bracket) {
    const [whole, dateline = '', agency = ''] = bracket
    return { dateline, source: agency.replace(/\s*(?:제공|자료|사진)$/, '').trim(), rest: story.slice(whole.length) }
  }
  const found = english.exec(story)
  if (!found) return null
  const [whole, dateline = '', place = '', day = '', agency = ''] = found
  if (day === '' && agency === '' && !capitals(place)) return null
  return { dateline, source: agency.trim(), rest: story.slice(whole.length) }
}
