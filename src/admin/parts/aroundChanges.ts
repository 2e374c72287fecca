import type { Piece } from '../../translating/diff/index.ts'

/** Long stretches that stayed are cut to the words around a change; `gap` stands for what was left out. */
export function aroundChanges(pieces: readonly Piece[], gap: string, keep = 60): Piece[] {
  return pieces.map((piece, index) => {
    const { state, text } = piece
    if (state !== 'same' || text.length <= keep * 2) return piece
    const first = index === 0 ? '' : text.slice(0, keep)
    const last = index === pieces.length - 1 ? '' : text.slice(-keep)
    return { state, text: `${first} ${gap} ${last}` }
  })
}
