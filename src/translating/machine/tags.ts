import type { Piece } from '../exchange/types.ts'

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** A text as machines get it (see `MachineSegment`). */
export const taggedOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return escaped(piece)
      if ('open' in piece) return `<g id="${piece.open}">`
      return 'close' in piece ? '</g>' : `<x id="${piece.alone}"/>`
    })
    .join('')

/** Something in the answer that is no code of ours, or does not close what it opens. */
export class StrangeTag extends Error {}

const TAG = /<\s*(\/?)\s*([a-zA-Z][\w:-]*)([^<>]*)>/g
const ID = /^\s*id\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'/>]+))\s*(\/?)\s*$/
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

const read = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

/**
 * What a machine answered as words and codes. A tool may write `<x id="1"></x>` or `<x id="1">` for
 * `<x id="1"/>`, and quote otherwise.
 * @throws StrangeTag
 */
export function piecesOf(tagged: string): Piece[] {
  const pieces: Piece[] = []
  const open: ({ pair: string } | { alone: string })[] = []
  const words = (text: string) => {
    // A line end in an answer is layout: a break that is meant is a code.
    if (text !== '') pieces.push(read(text).replace(/[\t\r\n]+/g, ' '))
  }
  let at = 0
  for (const match of tagged.matchAll(TAG)) {
    const [whole, closing, given = '', rest = ''] = match
    words(tagged.slice(at, match.index))
    at = match.index + whole.length
    const name = given.toLowerCase()
    if (name !== 'g' && name !== 'x') throw new StrangeTag(given)
    if (closing) {
      let last = open.pop()
      while (name === 'g' && last && 'alone' in last) last = open.pop()
      if (!last || rest.trim() !== '' || 'pair' in last !== (name === 'g')) throw new StrangeTag(given)
      if ('pair' in last) pieces.push({ close: last.pair })
      continue
    }
    const [, double, single, bare, ends] = ID.exec(rest) ?? []
    const id = double ?? single ?? bare
    if (id === undefined) throw new StrangeTag(given)
    if (name === 'x') {
      pieces.push({ alone: id })
      if (!ends) open.push({ alone: id })
    } else {
      pieces.push({ open: id })
      if (ends) pieces.push({ close: id })
      else open.push({ pair: id })
    }
  }
  words(tagged.slice(at))
  // `<x id="1">` that nothing closes is how HTML writes it; a pair must close.
  if (open.some((one) => 'pair' in one)) throw new StrangeTag('g')
  return pieces
}
