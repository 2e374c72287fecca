import type { Slip } from '../slips.ts'

const SLIPS: [string, RegExp][] = [
  ['straight-quotes', /(?<!\d)"|(?<![A-Za-z\d])'(?!\d0)|(?<=[가-힣A-Za-z])'(?![A-Za-z])/],
  ['full-width', /[！＂％＆（）＋，－．／：；＜＝＞？［］｛｝～０-９Ａ-Ｚａ-ｚ、。]/],
  ['space-in-brackets', /[([“‘「『《〈]\s+(?=\S)|(?<=[^\s(])\s+[)\]”’」』》〉]/],
  ['space-before', /(?<=[가-힣A-Za-z\d)%”’])\s+(?:[.!?:](?=\s|$|[”’)])|[,;])/],
  ['middle-dot', /(?<=[가-힣A-Za-z\d])\s?[･ㆍ・‧•](?=\s?[가-힣A-Za-z\d])/],
  ['ellipsis', /\.{2,}|[·。]{2,}|(?<=[가-힣])…{3,}/],
]

/** Punctuation that Korean text (KLREQ) writes in another way, the first of each sort. */
export const slips = (text: string): Slip[] =>
  SLIPS.flatMap(([code, pattern]) => {
    const match = pattern.exec(text)
    return match ? [{ code, start: match.index, end: match.index + match[0].length }] : []
  })
