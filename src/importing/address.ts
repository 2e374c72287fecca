import { type Line, trimmed } from './lines.ts'

export interface BoardAddress {
  url: string
  board: string
  id: string
}

const BOARD = /https?:\/\/[^\s"'<>]*\/(?:bbs\/)?board\.php\?[^\s"'<>]*/i
const SHORT = /^https?:\/\/[^\s/]+\/(?:[\w-]+\/)*?(\w{1,20})\/(\d{1,10})\/?$/i
/** Below a story an address is its own only where it says so; a bare one there may be another story's. */
const LABELLED = /^(?:<!-- saved from url|(?:글\s?)?주소|URL|원문(?:\s?주소)?|이 글의 주소|게시물 주소)/i

function fromLine(text: string): BoardAddress | null {
  const long = BOARD.exec(text)?.[0]?.replaceAll('&amp;', '&')
  if (long) {
    const query = new URL(long).searchParams
    const [board, id] = [query.get('bo_table') ?? '', query.get('wr_id') ?? '']
    if (/^\w{1,20}$/.test(board) && /^\d{1,10}$/.test(id)) return { url: long, board, id }
  }
  const url = /https?:\/\/[^\s"'<>]+/.exec(text)?.[0] ?? ''
  const [, board, id] = SHORT.exec(url) ?? []
  return board && id ? { url, board, id } : null
}

/** Board addresses that a text names, each once. */
export function addressesIn(text: string): BoardAddress[] {
  const found = new Map<string, BoardAddress>()
  for (const [url] of text.matchAll(/https?:\/\/[^\s"'<>]{1,1000}/g)) {
    const address = safely(url.replace(/[.,;:!?)\]]+$/, ''))
    if (address) found.set(`${address.board}/${address.id}`, address)
  }
  return [...found.values()]
}

const LONGEST = 2000

const safely = (text: string): BoardAddress | null => {
  if (text.length > LONGEST) return null
  try {
    return fromLine(text)
  } catch {
    return null
  }
}

/** The page's own address, from a line above its title or a labelled one below its story. */
export function boardAddress(above: Line[], below: Line[]): BoardAddress | null {
  const labelled = below.filter((line) => LABELLED.test(trimmed(line.text)))
  for (const line of [...above, ...labelled]) {
    const found = safely(line.text)
    if (found) return found
  }
  return null
}
