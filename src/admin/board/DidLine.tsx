'use client'

import { toast } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { announce, type Deed, hear } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import { useBoardSentences } from './useBoardSentences.ts'
import type { DoWork } from './useWork.ts'

/** The last act, until the next: it says what was done, and takes it back. `only` leaves out what was done to another text. */
export function DidLine({ work, only }: { work: DoWork; only?: string }) {
  const say = useBoardSentences()
  const [deed, setDeed] = useState<Deed | null>(null)
  const ask = useAsk()
  useEffect(
    () => hear('did', (did) => setDeed(!only || !did?.translation || did.translation === only ? did : null)),
    [only],
  )
  const undo = async ({ translation, undo: back, to }: Deed): Promise<void> => {
    if (!back) return
    if (!to) return void work(translation, back, say.undone)
    const answer = await ask(to, back)
    if (answer.ok) announce('did', { said: say.undone, translation, undo: null })
    else toast.error(answer.message)
    announce('moved', undefined)
  }
  return (
    <div aria-label={say.lastDeed} className="bilingual-board__did" role="status">
      {deed && (
        <p>
          <span>{deed.said}</span>
          {deed.undo && (
            <button className="bilingual-link" onClick={() => void undo(deed)} type="button">
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
