'use client'

import type { BehindState } from './useBehind.ts'
import { useSideSentences } from './useSideSentences.ts'

/** On a place that changed: it was taken over into the translation, or there is nothing to change in it. */
export function Verdict({ name, behind }: { name: string; behind: BehindState }) {
  const say = useSideSentences()
  const { answer, busy, tell } = behind
  const seen = answer?.behind?.acknowledged[name]
  if (!answer?.behind) return null
  if (seen)
    return (
      <>
        <small className="bilingual-ready">{say.verdicts[seen.verdict]}</small>
        <button
          className="bilingual-link"
          disabled={busy}
          onClick={() => void tell({ act: 'open', keys: [name] })}
          type="button"
        >
          {say.reopen}
        </button>
      </>
    )
  return (['done', 'none'] as const).map((act) => (
    <button
      className="bilingual-link"
      disabled={busy}
      key={act}
      onClick={() => void tell({ act, keys: [name] })}
      type="button"
    >
      {say[act]}
    </button>
  ))
}
