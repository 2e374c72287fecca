import { isBlank, type Line, squeezed, trimmed } from './lines.ts'

const OPENING = /^(?:notice|disclaimer|알림|공지|고지|안내|주의|면책)/i
const SENTENCE = /[.!?。]["'”’)]?(?:\s|$)/
const MENU = / [>»›] /

const paragraphsOf = (lines: Line[]): string[] => {
  const paragraphs: string[][] = [[]]
  for (const line of lines) {
    if (isBlank(line.text)) paragraphs.push([])
    else paragraphs.at(-1)?.push(trimmed(line.text))
  }
  return paragraphs.map((parts) => parts.join('\n')).filter((paragraph) => paragraph !== '')
}

/** Sentences a site says of itself, as against its menu, its name or where the reader stands. */
const isNotice = (paragraph: string): boolean =>
  SENTENCE.test(paragraph) && !MENU.test(paragraph) && (OPENING.test(paragraph) || paragraph.length >= 40)

/** What the site says above a title, verbatim, paragraphs parted by a blank line; '' where it says nothing. */
export function noticeOf(preamble: Line[], title: string): string {
  return paragraphsOf(preamble)
    .filter((paragraph) => isNotice(paragraph) && squeezed(paragraph) !== title)
    .filter((paragraph) => !/^<!--|^https?:\/\/\S+$/.test(paragraph))
    .join('\n\n')
}

/** Whether a line is the site's notice, or a long line of it, over again. */
export const isRepeated = (line: string, notice: string): boolean => {
  const said = squeezed(line)
  return said.length >= 30 && (said === squeezed(notice) || notice.split('\n').some((part) => squeezed(part) === said))
}

/** Where a text that is no page begins behind a notice that says it is one; 0 where it opens with none. */
export function behindNotice(text: string): number {
  const [paragraph = ''] = /^[\s\S]*?(?:\n[ \t\u00a0]*\r?\n|$)/.exec(text.replace(/^\s+/, '')) ?? []
  const lead = text.length - text.replace(/^\s+/, '').length
  return /^(?:notice|disclaimer|알림|공지|고지|면책)[\s.:\]]/i.test(paragraph) &&
    isNotice(paragraph) &&
    paragraph.length >= 40
    ? lead + paragraph.length
    : 0
}
