import { boardAddress } from './address.ts'
import { PageError } from './errors.ts'
import { findInfo, isHeading } from './info.ts'
import { inner, isBlank, type Line, linesOf, type Range, squeezed, trimmed } from './lines.ts'
import { isRepeated, noticeOf } from './notice.ts'
import { holdsSeveral } from './several.ts'
import { splitTitle } from './title.ts'
import { afterAttachments, trailerStart } from './trailer.ts'

/** A saved board page taken apart. Ranges are places in the text it was read from; nothing is repaired yet. */
export interface Page {
  /** The site's notice above the title, verbatim; '' where there is none. Never part of the story, never repaired. */
  notice: string
  category: string
  title: Range
  author: string
  /** As it stands on the page. */
  date: string
  views: number | null
  comments: number | null
  body: Range
  /** Comments, neighbours, buttons: what follows the story. */
  trailer: Range
  /** Where it stood on the board, if the page says so. */
  address: { url: string; board: string; id: string } | null
}

const HTML = /^\s*(?:<!doctype html|<html[\s>]|<\?xml)/i

/** Behind a heading "본문" near the info lines; else behind attachments that older skins show above the story. */
function bodyStart(lines: Line[], from: number): number {
  const heading = lines.findIndex((line, index) => index >= from && index < from + 30 && trimmed(line.text) === '본문')
  let index = heading >= 0 ? heading + 1 : afterAttachments(lines, from)
  while (index < lines.length && isBlank(lines[index]?.text ?? '')) index += 1
  return index
}

function lastAbove(lines: Line[], index: number): number {
  for (let at = index - 1; at >= 0; at -= 1) {
    const text = lines[at]?.text ?? ''
    if (!isBlank(text) && !isHeading(text)) return at
  }
  return -1
}

/** Some skins say the notice below the story as well. */
function withoutNotice(lines: Line[], first: number, last: number, notice: string): number {
  let end = last
  while (end > first && (isBlank(lines[end - 1]?.text ?? '') || isRepeated(lines[end - 1]?.text ?? '', notice)))
    end -= 1
  return end
}

/** Throws a PageError where the text is no saved board page. `known` tells a section's name from other short words. */
export function parsePage(text: string, known: (category: string) => boolean = () => false): Page {
  if (HTML.test(text)) throw new PageError('html')
  const lines = linesOf(text)
  const info = findInfo(lines)
  if (!info) throw new PageError('not-a-page')
  const titleLine = lastAbove(lines, info.first)
  const line = lines[titleLine]
  if (!line) throw new PageError('no-title')
  const { category, title } = splitTitle(text, inner(line), known)
  if (title.start >= title.end) throw new PageError('no-title')
  const aboveLine = lastAbove(lines, titleLine)
  const above = trimmed(lines[aboveLine]?.text ?? '')
  const named = category === '' && above !== '' && known(above)

  const first = bodyStart(lines, info.last + 1)
  const preamble = lines.slice(0, named ? aboveLine : titleLine)
  const notice = noticeOf(preamble, squeezed(text.slice(title.start, title.end)))
  const end = trailerStart(lines, first)
  if (holdsSeveral(lines, { first, last: end }, notice)) throw new PageError('several')
  const last = withoutNotice(lines, first, end, notice)
  if (last <= first) throw new PageError('no-body')
  const body = { start: lines[first]?.start ?? 0, end: lines[last - 1]?.end ?? 0 }
  const trailer = { start: lines[last]?.start ?? text.length, end: text.length }
  return {
    notice,
    category: named ? above : category,
    title,
    author: info.author,
    date: info.date,
    views: info.views,
    comments: info.comments,
    body,
    trailer,
    address: boardAddress(preamble, lines.slice(last)),
  }
}
