import type { Slip } from '../slips.ts'

const SLIPS: [string, RegExp][] = [
  ['full-width', /[！＂％＆（）＋，－．／：；＜＝＞？［］｛｝～０-９Ａ-Ｚａ-ｚ、。「」『』《》〈〉]/],
  ['space-in-brackets', /[([“‘]\s+(?=\S)|(?<=[^\s(])\s+[)\]”]/],
  ['space-before', /(?<=[A-Za-z\d)%”’])\s+(?:[,!?;:](?=\s|$|[”’)])|\.(?=\s|$|[”’)]))/],
]

/** Punctuation that English writes in another way, the first of each sort. */
export const slips = (text: string): Slip[] =>
  SLIPS.flatMap(([code, pattern]) => {
    const match = pattern.exec(text)
    return match ? [{ code, start: match.index, end: match.index + match[0].length }] : []
  })
