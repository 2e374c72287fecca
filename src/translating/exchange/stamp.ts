import { createHash } from 'node:crypto'
import { isLanguage } from '../../languages/index.ts'
import type { Piece, Stamp } from './types.ts'

/**
 * A stamp as one word of letters that every format and tool leaves alone:
 * `bilingual:{article}:{from}-{to}:{hash}:{rev}:{rev of the translation}`.
 */
export const stampText = ({ article, from, to, hash, rev, targetRev }: Stamp): string =>
  `bilingual:${article}:${from}-${to}:${hash}:${rev}:${targetRev}`

/** The stamp that a text holds, anywhere in it; null where there is none. */
export function stampIn(text: string): Stamp | null {
  const match = /bilingual:([\w-]{1,64}):([a-z]{2})-([a-z]{2}):([\w.-]{1,160}):(\d{1,9}):(\d{1,9})(?!\d)/.exec(text)
  const [, article, from, to, hash, rev, targetRev] = match ?? []
  if (!article || !hash || !isLanguage(from) || !isLanguage(to) || from === to) return null
  return { article, from, to, hash, rev: Number(rev), targetRev: Number(targetRev) }
}

/** White space as one space, none at the ends: foreign tools indent and wrap. */
export const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** Words and where codes stand among them, without ids and without regard to white space. */
export const shapeOf = (pieces: readonly Piece[]): string =>
  plain(
    pieces
      .map((piece) => {
        if (typeof piece === 'string') return piece
        return 'open' in piece ? '\u0001' : 'close' in piece ? '\u0002' : '\u0003'
      })
      .join(''),
  )

/** Short hash of a unit's words and codes as they went out; '' of none. */
export const unitHash = (pieces: readonly Piece[] | null): string =>
  pieces && pieces.length > 0
    ? createHash('sha256')
        .update(`${shapeOf(pieces)}\n${idsIn(pieces).join()}`)
        .digest('hex')
        .slice(0, 12)
    : ''

const idsIn = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece) =>
    typeof piece === 'string'
      ? []
      : ['open' in piece ? piece.open : 'close' in piece ? `/${piece.close}` : piece.alone],
  )
