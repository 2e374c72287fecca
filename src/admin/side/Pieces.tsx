'use client'

import type { Piece } from '../../translating/diff/index.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

/** Two texts as one: what was taken out, put in, or stands elsewhere now. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const { say } = useDeskSentences()
  return (
    <span className="bilingual-words">
      {pieces.map((piece, index) => {
        const key = `${index}`
        const gone = piece.state === 'removed' || (piece.state === 'moved' && piece.side === 'before')
        const moved = piece.state === 'moved' ? 'bilingual-moved' : undefined
        if (piece.state === 'same') return <span key={key}>{piece.text}</span>
        if (gone)
          return (
            <del className={moved} key={key} title={say.removed}>
              {piece.text}
            </del>
          )
        return (
          <ins className={moved} key={key} title={say.added}>
            {piece.text}
          </ins>
        )
      })}
    </span>
  )
}
