import type { DemoBlock, ImageKey, Row, Words } from './types.ts'

/**
 * Short hands for bodies. Each takes the Korean words and the English words of the same place;
 * null or nothing where a language does not have it.
 */
type Maybe<T> = T | null | undefined

function row<T>(ko: Maybe<T>, en: Maybe<T>, block: (value: T) => DemoBlock): Row {
  return { ...(ko ? { ko: block(ko) } : {}), ...(en ? { en: block(en) } : {}) }
}

export const p = (ko: Maybe<Words>, en?: Maybe<Words>): Row => row(ko, en, (words) => ({ type: 'paragraph', words }))

export const h2 = (ko: Maybe<Words>, en?: Maybe<Words>): Row =>
  row(ko, en, (words) => ({ type: 'heading', level: 2, words }))

export const quote = (ko: Maybe<Words>, en?: Maybe<Words>): Row => row(ko, en, (words) => ({ type: 'quote', words }))

type Said = [quote: string, by: string]
export const pullQuote = (ko: Maybe<Said>, en?: Maybe<Said>): Row =>
  row(ko, en, ([words, by]) => ({ type: 'pullQuote', quote: words, by }))

export const list = (ko: Maybe<Words[]>, en?: Maybe<Words[]>): Row =>
  row(ko, en, (items) => ({ type: 'list', ordered: false, items }))

export const steps = (ko: Maybe<Words[]>, en?: Maybe<Words[]>): Row =>
  row(ko, en, (items) => ({ type: 'list', ordered: true, items }))

/** The first row is the head of the table. */
export const table = (ko: Maybe<Words[][]>, en?: Maybe<Words[][]>): Row =>
  row(ko, en, (rows) => ({ type: 'table', rows }))

export const image = (key: ImageKey, languages: ('ko' | 'en')[] = ['ko', 'en']): Row =>
  Object.fromEntries(languages.map((language) => [language, { type: 'image', image: key }]))

/** The same place, with the words it has after a revision. */
export const later = (first: Row, changed: Row): Row => ({ ...first, later: changed })

/** A place that only the revision has. */
export const added = (changed: Row): Row => ({ later: changed })
