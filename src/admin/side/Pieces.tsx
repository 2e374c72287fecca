'use client'

import type { Piece } from '../../translating/diff/index.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { WithTerms } from './WithTerms.tsx'

/** Two texts as one: what was taken out, put in, or stands elsewhere now. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const { say } = useDeskSentences()
  return (
    <span className="bilingual-words">
      {pieces.map((piece, index) => {
        const key = `${index}`
        const gone = piece.state === 'removed' || (piece.state === 'moved' && piece.side === 'before')
        const moved = piece.state === 'moved' ? 'bilingual-moved' : undefined
        if (piece.state === 'same') return <WithTerms key={key} text={piece.text} />
        if (gone)
          return (
            <del className={moved} key={key} title={say.removed}>
              {piece.text}
            </del>
          )
        return (
          <ins className={moved} key={key} title={say.added}>
            <WithTerms text={piece.text} />
          </ins>
        )
      })}
    </span>
  )
}
