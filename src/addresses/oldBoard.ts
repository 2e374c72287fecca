import { isLanguage } from '../languages/index.ts'
import { slugFrom } from '../languages/slug.ts'

/** A story of an old board as an address names it: by its number there, or by the first words of its title. */
export type OldAddress = { board: string; id: string } | { board: string; words: string }

const BOARD = /^\w{1,20}$/
const ID = /^\d{1,10}$/
const SCRIPT = /^\/(?:[\w-]+\/)*board\.php$/
const MOST = 1000

const numbered = (board: string, id: string): OldAddress | null =>
  BOARD.test(board) && ID.test(id) && Number(id) > 0 ? { board, id: String(Number(id)) } : null

/** Whether an address is of a kind that nothing but an old board has. */
export const isBoardScript = (url: string): boolean => SCRIPT.test(url.split('?', 1)[0] ?? '')

/**
 * What a path with its query names on an old board: `/bbs/board.php?bo_table=X&wr_id=N`, `/X/N` or `/X/{words}/`.
 * null where it is none; whether there is such a story only the log knows.
 */
export function parseOldAddress(url: string): OldAddress | null {
  if (url.length > MOST) return null
  const [path = '', ...query] = url.split('?')
  if (isBoardScript(url)) {
    const parameters = new URLSearchParams(query.join('?').replaceAll('&amp;', '&'))
    return numbered(parameters.get('bo_table') ?? '', parameters.get('wr_id') ?? '')
  }
  const [, board = '', given = ''] = /^\/([^/]+)\/([^/]+)\/?$/.exec(path) ?? []
  if (!BOARD.test(board) || isLanguage(board)) return null
  if (ID.test(given)) return numbered(board, given)
  try {
    const words = slugFrom(decodeURIComponent(given))
    return words === '' ? null : { board, words }
  } catch {
    return null
  }
}

/** `X/N` of an imported article's key `site/X/N`; null where the page it came from had no number. */
export function boardPlace(legacyKey: string | null | undefined): string | null {
  const [, board = '', id = ''] = /\/([^/]+)\/([^/]+)$/.exec(legacyKey ?? '') ?? []
  return numbered(board, id) && `${board}/${Number(id)}`
}
