import { PageError } from './errors.ts'
import { squeezed } from './lines.ts'
import { behindNotice } from './notice.ts'
import { type Page, parsePage } from './page.ts'
import { type Repaired, type RepairOptions, repair, type Scope } from './repair/index.ts'

/** As a title reads whatever was done to it. */
const bare = (line: string): string => squeezed(line.replace(/[\\\f]/g, ' ')).toLowerCase()

/**
 * The fields of a page that its author posted, and what others posted below it. The notice is in none of them. A first
 * line that repeats the title is judged by itself: some boards put it there past their filter.
 */
export function scopesOf(text: string, { title, body, trailer }: Page): Scope[] {
  const feed = text.indexOf('\n', body.start)
  const first = feed < 0 || feed > body.end ? body.end : feed
  const repeats = bare(text.slice(body.start, first)) === bare(text.slice(title.start, title.end))
  const story = repeats
    ? [
        { name: 'body', start: body.start, end: first },
        { name: 'body', start: first, end: body.end },
      ]
    : [{ name: 'body', ...body }]
  return [[{ name: 'title', ...title }, ...story], [{ name: 'comments', ...trailer }]]
}

export interface RepairedText extends Repaired {
  /** null where the text is no board page: then all of it is one field, `text`. */
  page: Page | null
}

/** Repairs a saved page, or any other text as a whole. */
export function repairText(text: string, options: RepairOptions = {}): RepairedText {
  const page = pageOrNull(text)
  const scopes = page ? scopesOf(text, page) : [[{ name: 'text', start: behindNotice(text), end: text.length }]]
  return { page, ...repair(text, scopes, options) }
}

function pageOrNull(text: string): Page | null {
  try {
    return parsePage(text)
  } catch (error) {
    if (error instanceof PageError) return null
    throw error
  }
}
