import { quantities as englishQuantities } from '../en/quantities/index.ts'
import { quantities as koreanQuantities } from '../ko/quantities/index.ts'
import type { LanguageCode, PerLanguage } from '../types.ts'
import type { Quantity } from './types.ts'

export type { DateReading, Quantity, Reading, TimeReading } from './types.ts'
export { namesDimension, UNITS, type Unit } from './units.ts'

const readers: PerLanguage<(text: string) => Quantity[]> = { ko: koreanQuantities, en: englishQuantities }

/** Every number, date, time and numbered name in a text, in the order in which they stand. */
export const quantitiesIn = (text: string, language: LanguageCode): Quantity[] => readers[language](text)

/** Words that say a day, month or year by today: 지난해, yesterday, on Friday. */
const RELATIVE: PerLanguage<{ year: RegExp; month: RegExp; day: RegExp }> = {
  ko: {
    year: /올해|지난해|작년|내년|재작년|이듬해|전년|금년|당해|한\s?해|같은\s?해/,
    month: /이달|지난달|다음\s?달|내달|전월|이번\s?달|같은\s?달|당월/,
    day: /어제|오늘|내일|전날|이날|당일|이튿날|다음\s?날|그제|모레|그날|같은\s?날|[월화수목금토일]요일|주말|하루/,
  },
  en: {
    year: /\b(?:this|last|next|previous|following|same|prior|that)\s+year|\bthe\s+year\b|\ba\s+year\s+(?:ago|earlier|later)|year-(?:on|over)-year/i,
    month:
      /\b(?:this|last|next|previous|following|same|prior|that)\s+month|\ba\s+month\s+(?:ago|earlier|later)|month-(?:on|over)-month/i,
    day: /\b(?:today|yesterday|tomorrow|tonight|this\s+(?:morning|afternoon|evening)|overnight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|weekend|(?:same|that|next|previous|following)\s+day|the\s+day\s+(?:before|after)|a\s+day\s+(?:earlier|later|after|before))\b/i,
  },
}
export const relativeIn = (text: string, language: LanguageCode): { year: boolean; month: boolean; day: boolean } => ({
  year: RELATIVE[language].year.test(text),
  month: RELATIVE[language].month.test(text),
  day: RELATIVE[language].day.test(text),
})
