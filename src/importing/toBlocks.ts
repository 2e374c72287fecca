import { createHash } from 'node:crypto'
import type { Block, Inline } from '../body/types.ts'
import { trimmed } from './lines.ts'
import { withLinks } from './links.ts'

/** Control bytes that stayed unrepaired: no output format may carry them, and the original is kept. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g

/** Text that may stand in a document: no control bytes, no half surrogates, no-break and zero-width blanks as blanks. */
export const presentable = (text: string): string =>
  text
    .replace(/\r\n/g, '\n')
    .replace(CONTROLS, ' ')
    .replace(/[\u00a0\u3000\t]/g, ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')

/** The paragraphs of a story: parted by blank lines, their own line ends kept. */
export const paragraphsOf = (story: string): string[] =>
  presentable(story)
    .split(/\n[ ]*(?:\n[ ]*)+/)
    .map((paragraph) => paragraph.split('\n').map(trimmed).join('\n'))
    .map(trimmed)
    .filter((paragraph) => paragraph !== '')

const inlinesOf = (paragraph: string): Inline[] =>
  paragraph
    .split('\n')
    .flatMap((line, index) => [...(index > 0 ? [{ type: 'break' as const }] : []), ...withLinks(line)])

/** The same for the same text on every run; the second paragraph with one text gets another id than the first. */
export function idsFor(): (text: string) => string {
  const seen = new Map<string, number>()
  return (text) => {
    const times = seen.get(text) ?? 0
    seen.set(text, times + 1)
    return createHash('sha256').update(`${times}\n${text}`).digest('hex').slice(0, 12)
  }
}

/** A repaired story as the blocks of an edition. */
export function toBlocks(story: string): Block[] {
  const idFor = idsFor()
  return paragraphsOf(story).map((text) => ({ type: 'paragraph', id: idFor(text), children: inlinesOf(text) }))
}
