'use client'

import type { Hints } from './useHints.ts'
import { useSideSentences } from './useSideSentences.ts'

interface Props {
  hints: Hints
  lang: string
  /** Puts a whole translation in place of the block's words. */
  fill: (text: string) => void
  /** Puts a term where the caret stands. */
  insert: (text: string) => void
}

/** Under the block that is being written: how its words, or words like them, were translated before, and its terms. */
export function HintList({ hints: { memory, terms }, lang, fill, insert }: Props) {
  const say = useSideSentences()
  if (memory.length + terms.length === 0) return null
  return (
    <ul className="bilingual-side__hints">
      {memory.map(({ target, label }) => (
        <li key={target}>
          <small>{label}</small> <span lang={lang}>{target}</span>{' '}
          <button className="bilingual-link" onClick={() => fill(target)} type="button">
            {say.fill}
          </button>
        </li>
      ))}
      {terms.map(({ source, target }) => (
        <li key={source}>
          <small>{say.term}</small> {source} → <span lang={lang}>{target}</span>{' '}
          <button className="bilingual-link" onClick={() => insert(target)} type="button">
            {say.insert}
          </button>
        </li>
      ))}
    </ul>
  )
}
