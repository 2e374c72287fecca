import { isCursor } from '../../editions/place.ts'
import { isLanguage, koreaDay, languageCodes } from '../../languages/index.ts'
import type { LanguageCode } from '../../languages/types.ts'
import { readLabelCursor } from '../cursor.ts'
import { type FormName, formNames, isForm } from '../forms/index.ts'
import { type Parameter, refused, type Sample, unknownValue } from '../parameters.ts'
import { Problem } from '../problems.ts'
import { languageCode } from '../schemas/article.ts'
import { type JsonSchema, listOf, oneOf, text, told, whole } from '../schemas/schema.ts'

const MOST = 100

/** A number of items: whole numbers outside 1 to 100 are moved to the next that is inside, other text is refused. */
export const limit = (fallback: number): Parameter<number> => ({
  schema: whole(),
  example: '2',
  fallback,
  read(given, name) {
    if (!/^-?\d+$/.test(given)) throw refused(name)
    return Math.min(MOST, Math.max(1, Number(given)))
  },
})

/** Longer numbers are not told apart any more. */
const HIGHEST = 999_999_999_999_999

/** A sequence of the log. */
export const sequence: Parameter<number> = {
  schema: whole({ minimum: 0, maximum: HIGHEST }),
  example: '0',
  read(given, name) {
    if (!/^\d{1,15}$/.test(given)) throw refused(name)
    return Number(given)
  },
}

/** Longer ones are moved to this. */
const LONGEST_WAIT = 30

/** Seconds that a request asks to be held. */
export const wait: Parameter<number> = {
  schema: whole({ minimum: 0 }),
  example: '0',
  fallback: 0,
  read(given, name) {
    if (!/^\d+$/.test(given)) throw refused(name)
    return Math.min(LONGEST_WAIT, Number(given))
  },
}

/** A uid, or an address in the language; which label it is only the labels that stand now can say. */
export const label = (example: Parameter['example'], sample: Sample): Parameter<string> => ({
  schema: text(),
  example,
  sample,
  read: (given) => given,
})

/** A day of Korea's calendar, as the instant it begins or, with `after`, ends. */
export const day = (example: string, after = 0): Parameter<string> => ({
  schema: text({ format: 'date' }),
  example,
  read(given, name) {
    const at = koreaDay(given, after)
    if (at === null) throw refused(name)
    return at
  },
})

/** One of certain words. */
export const choice = <const V extends readonly string[]>(example: V[number], ...values: V): Parameter<V[number]> => ({
  schema: oneOf(...values),
  example,
  read(given, name) {
    const found = values.find((value) => value === given)
    if (found === undefined) throw unknownValue(name, given, values)
    return found
  },
})

/** Some of certain words, parted by commas. */
export const choices = <T extends string>(
  example: string,
  values: readonly T[],
  least: 0 | 1,
): Parameter<readonly T[]> => ({
  schema: listOf(told<T>({ enum: values }), { minItems: least }),
  example,
  read(given, name) {
    const words = given === '' ? [] : given.split(',')
    if (words.length < least) throw refused(name)
    return words.map((word) => {
      const found = values.find((value) => value === word)
      if (found === undefined) throw unknownValue(name, word, values)
      return found
    })
  },
})

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/i

/** A sequence of the log, or an instant. */
export const moment: Parameter<number | string> = {
  schema: told<number | string>({
    anyOf: [
      { type: 'integer', minimum: 0, maximum: HIGHEST },
      { type: 'string', format: 'date-time' },
    ],
  }),
  example: '2026-03-01T00:00:00Z',
  read(given, name) {
    if (/^\d{1,15}$/.test(given)) return Number(given)
    // A plus that nobody encoded arrives as a space.
    const text = given.replace(/ (?=\d\d:\d\d$)/, '+')
    const at = INSTANT.test(text) ? new Date(text) : null
    if (!at || Number.isNaN(at.getTime())) throw refused(name)
    return at.toISOString()
  },
}

/** Opaque: only what a list gave out is one. */
const CURSOR = '^[\\w-]+$'

/** The place in a list of articles at which the next page begins. */
export const cursor: Parameter<string> = {
  schema: text({ pattern: CURSOR }),
  untried: true,
  example: 'MjAyNi0wMy0wNVQyMzozMDowMC4wMDBafGszdjl4Mg',
  read(given, name) {
    // Of which order it must be only the whole address can say.
    if (!isCursor(given) && !isCursor(given, 'updated')) throw refused(name)
    return given
  },
}

/** The same where a list has one order only. */
export const listCursor: Parameter<string> = {
  ...cursor,
  read(given, name) {
    if (!isCursor(given)) throw refused(name)
    return given
  },
}

const MOST_LETTERS = 100
/** One to eight words. */
const WORDS = /^\s*\S+(\s+\S+){0,7}\s*$/

/** What is looked for: words, each of which must be found. */
export const searchWords: Parameter<string> = {
  schema: text({ minLength: 1, maxLength: MOST_LETTERS, pattern: WORDS.source }),
  example: { ko: '산책로', en: 'path' },
  sample: 'words',
  required: true,
  read(given, name) {
    if ([...given].length > MOST_LETTERS || !WORDS.test(given)) throw refused(name)
    return given.normalize('NFC').trim()
  },
}

/** The same in a list of labels. */
export const labelCursor: Parameter<string> = {
  schema: text({ pattern: CURSOR }),
  untried: true,
  example: 'WzAsImsxIl0',
  read(given) {
    readLabelCursor(given)
    return given
  },
}

export const format: Parameter<FormName> = {
  schema: oneOf(...formNames),
  example: 'markdown',
  read(given, name) {
    if (!isForm(given)) throw new Problem('invalid_parameter', { parameter: name }, {}, { known: formNames })
    return given
  },
}

/** What may stand between two slashes: no control, no slash of either kind, and more than dots. */
const SEGMENT = '^(?!\\.{1,2}$)[^\\u0000-\\u001f\\u007f/\\\\]+$'

/** A text of the path, which needs no reading. */
const inPath = (example: Parameter['example'], sample?: Sample, more: JsonSchema = {}): Parameter<string> => ({
  schema: text({ minLength: 1, pattern: SEGMENT, ...more }),
  example,
  ...(sample && { sample }),
  read: (given) => given,
})

const lang: Parameter = { schema: languageCode, example: { ko: 'ko', en: 'en' }, read: (given) => given }
export const inLanguage = { lang }
export const articlePlace = {
  lang,
  slug: inPath({ ko: '강변-산책로-다시-열려', en: 'riverside-path-reopens' }, 'article'),
}
export const sectionPlace = { lang, slug: inPath({ ko: '국제', en: 'international' }, 'section') }
export const topicPlace = { lang, slug: inPath({ ko: '강변', en: 'riverside' }, 'topic') }
export const numberPlace = { lang, number: inPath('1', undefined, { pattern: '^[1-9]\\d{0,5}$' }) }
export const uidPlace = { uid: inPath('k3v9x2', 'uid') }
export const monthPlace = { lang, month: inPath('2026-03', 'month', { pattern: '^\\d{4}-\\d\\d(\\.\\d+)?$' }) }

/** The language of an answer that is in one of ours without standing under it; else the one that the client likes. */
export const spoken: Parameter<LanguageCode> = {
  schema: languageCode,
  example: { ko: 'ko', en: 'en' },
  read(given, name) {
    if (!isLanguage(given)) throw unknownValue(name, given, languageCodes)
    return given
  },
}
