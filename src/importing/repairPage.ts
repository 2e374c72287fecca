import { PageError } from './errors.ts'
import { behindNotice } from './notice.ts'
import { type Page, parsePage } from './page.ts'
import { type Repaired, type RepairOptions, repair, type Scope } from './repair/index.ts'

/** The fields of a page that its author posted, and what others posted below it. The notice is in none of them. */
export const scopesOf = (page: Page): Scope[] => [
  [
    { name: 'title', ...page.title },
    { name: 'body', ...page.body },
  ],
  [{ name: 'comments', ...page.trailer }],
]

export interface RepairedText extends Repaired {
  /** null where the text is no board page: then all of it is one field, `text`. */
  page: Page | null
}

/** Repairs a saved page, or any other text as a whole. */
export function repairText(text: string, options: RepairOptions = {}): RepairedText {
  const page = pageOrNull(text)
  const scopes = page ? scopesOf(page) : [[{ name: 'text', start: behindNotice(text), end: text.length }]]
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
