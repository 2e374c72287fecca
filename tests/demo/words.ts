import type { DemoArticle, DemoBlock, Row } from '../../demo/content/types.ts'

type Language = 'ko' | 'en'

/** All words of a block, markup and all, one entry for each line. */
export function linesOf(block: DemoBlock): string[] {
  switch (block.type) {
    case 'list':
      return block.items
    case 'table':
      return block.rows.flat()
    case 'pullQuote':
      return [block.quote, block.by]
    case 'image':
      return []
    default:
      return [block.words]
  }
}

export const blocksOf = ({ body }: DemoArticle, language: Language): DemoBlock[] =>
  body.flatMap((row: Row) => [row[language], row.later?.[language]].filter((block) => block !== undefined))

/** Without markup and without the words that are marked as another language's. */
export const bare = (words: string): string =>
  words
    .replace(/\{(?:ko|en)\|[^}]*\}/g, '')
    .replace(/\{[^}]*\}/g, '1')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')

export const allLines = (story: DemoArticle, language: Language): string[] => {
  const text = story[language]
  if (!text) return []
  const { title, deck, summary, later } = text
  const heads = [title, deck, summary, later?.title, later?.deck, later?.summary, later?.correctionNote]
  return [...heads.filter((head) => head !== undefined), ...blocksOf(story, language).flatMap(linesOf)]
}

const UNITS: Record<string, number> = { 조: 1e12, 억: 1e8, 만: 1e4, trillion: 1e12, billion: 1e9, million: 1e6 }
const number = (text: string): number => Number(text.replaceAll(',', ''))

/** Amounts of won in a Korean text: 2조4,600억 원, 5만8,400원. */
export const koreanWon = (text: string): number[] =>
  [...text.matchAll(/((?:[\d,]+(?:조|억|만)\s?)*[\d,]*)\s?원/g)]
    .map(([, amount = '']) => {
      const parts = [...amount.matchAll(/([\d,]+)(조|억|만)?/g)]
      return parts.reduce((sum, [, digits = '', unit]) => sum + number(digits) * (unit ? (UNITS[unit] ?? 1) : 1), 0)
    })
    .filter((amount) => amount > 0)
    .sort((a, b) => a - b)

/** Amounts of won in an English text: 2.46 trillion won, 58,400 won. */
export const englishWon = (text: string): number[] =>
  [...text.matchAll(/([\d,.]*\d)(?: (trillion|billion|million))? won/g)]
    .map(([, digits = '', unit]) => Math.round(number(digits) * (unit ? (UNITS[unit] ?? 1) : 1)))
    .sort((a, b) => a - b)
