import { type LanguageCode, languageOf } from '../../languages/index.ts'

/** What a text is compared by: a word and the space behind it. The space does not count when two are compared. */
export interface Unit {
  word: string
  space: string
}

const BY = {
  word: /((?:\p{L}|\p{M})[\p{L}\p{M}\p{N}]*(?:['’.-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\p{N}+(?:[.,:]\p{N}+)*|\S)(\s*)/gu,
  eojeol: /(\S+)(\s*)/gu,
} as const

/** The units of a text; joined they give it back. Space at its beginning is a unit of its own. */
export function unitsOf(text: string, language: LanguageCode): Unit[] {
  const units: Unit[] = []
  const [start = ''] = /^\s*/u.exec(text) ?? []
  if (start !== '') units.push({ word: '', space: start })
  for (const [, word = '', space = ''] of text.slice(start.length).matchAll(BY[languageOf(language).comparedBy]))
    units.push({ word, space })
  return units
}

const END = /[.!?…]["'”’)\]]*$/u

/** Lengths of the sentences in a row of units; a line end ends one as well. */
export function sentenceLengths(units: readonly Unit[]): number[] {
  const lengths: number[] = []
  let from = 0
  for (const [index, { word, space }] of units.entries()) {
    const tail = `${units[index - 1]?.space === '' ? units[index - 1]?.word : ''}${word}`
    if (index < units.length - 1 && !space.includes('\n') && (space === '' || !END.test(tail))) continue
    lengths.push(index + 1 - from)
    from = index + 1
  }
  return lengths
}
