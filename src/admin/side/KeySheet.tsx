'use client'

import { useEffect, useRef } from 'react'
import { SIDE_KEYS, type SideDeed } from './useSideKeys.ts'
import { useSideSentences } from './useSideSentences.ts'

/** The keys of side by side, over the page wherever one writes; of publishing only where it is theirs to do. */
export function KeySheet({ publishes, close }: { publishes: boolean; close: () => void }) {
  const say = useSideSentences()
  const dialog = useRef<HTMLDialogElement>(null)
  // Esc closes it, and the caret is where it was.
  useEffect(() => dialog.current?.showModal(), [])
  const rows: [string, string][] = [
    ...Object.entries(SIDE_KEYS)
      .filter(([deed]) => publishes || deed !== 'publish')
      .map(([deed, { shown }]): [string, string] => [shown, say.keyNames[deed as SideDeed]]),
    ['Ctrl+S', say.keyNames.save],
  ]
  return (
    <dialog aria-label={say.keysHeading} className="bilingual-keys" onClose={close} ref={dialog}>
      <h4>{say.keysHeading}</h4>
      <dl>
        {rows.map(([keys, name]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <button className="bilingual-link" onClick={() => dialog.current?.close()} type="button">
        {say.closeKeys}
      </button>
    </dialog>
  )
}
