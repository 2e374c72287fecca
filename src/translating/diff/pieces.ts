import type { Piece } from './types.ts'

const alike = (one: Piece, other: Piece): boolean =>
  one.state === other.state &&
  (one.state !== 'moved' || other.state !== 'moved' || (one.side === other.side && one.move === other.move))

/** Gathers pieces: nothing empty, neighbours of one kind as one, of two that change places what went stands first. */
export class Pieces {
  readonly #done: Piece[] = []
  #gone: Piece[] = []
  #come: Piece[] = []

  add(piece: Piece): void {
    if (piece.text === '') return
    const { state } = piece
    if (state === 'same') {
      this.#flush()
      into(this.#done, piece)
    } else into(state === 'removed' || (state === 'moved' && piece.side === 'before') ? this.#gone : this.#come, piece)
  }

  #flush(): void {
    for (const piece of [...this.#gone, ...this.#come]) into(this.#done, piece)
    this.#gone = []
    this.#come = []
  }

  all(): Piece[] {
    this.#flush()
    return this.#done
  }
}

function into(list: Piece[], piece: Piece): void {
  const last = list.at(-1)
  if (last && alike(last, piece)) list[list.length - 1] = { ...last, text: last.text + piece.text }
  else list.push(piece)
}

const joined = (pieces: readonly Piece[], left: 'added' | 'removed', side: 'before' | 'after'): string =>
  pieces
    .filter((piece) => (piece.state === 'moved' ? piece.side === side : piece.state !== left))
    .map(({ text }) => text)
    .join('')

export const textBefore = (pieces: readonly Piece[]): string => joined(pieces, 'added', 'before')
export const textAfter = (pieces: readonly Piece[]): string => joined(pieces, 'removed', 'after')
