'use client'

import { useEffect, useState } from 'react'
import { announce, type Deed, hear } from '../events.ts'
import { useBoardSentences } from './useBoardSentences.ts'
import type { DoWork } from './useWork.ts'

/** The last act, until the next: it says what was done, and takes it back. */
export function DidLine({ work, only }: { work: DoWork; only?: string }) {
  const say = useBoardSentences()
  const [deed, setDeed] = useState<Deed | null>(null)
  useEffect(() => hear('did', (did) => setDeed(!only || !did || did.translation === only ? did : null)), [only])
  const undo = deed?.undo
  return (
    <div aria-label={say.lastDeed} className="bilingual-board__did" role="status">
      {deed && (
        <p>
          <span>{deed.said}</span>
          {undo && (
            <button
              className="bilingual-link"
              onClick={() => void work(deed.translation, undo, say.undone)}
              type="button"
            >
              {say.undo}
            </button>
          )}
          <button
            aria-label={say.close}
            className="bilingual-link bilingual-board__close"
            onClick={() => announce('did', null)}
            type="button"
          >
            ×
          </button>
        </p>
      )}
    </div>
  )
}
