'use client'

import { SIDE_KEYS, type SideDeed } from './useSideKeys.ts'
import { useSideSentences } from './useSideSentences.ts'

/** The keys of side by side; of publishing only where it is theirs to do. */
export function KeySheet({ publishes }: { publishes: boolean }) {
  const say = useSideSentences()
  const rows: [string, string][] = [
    ...Object.entries(SIDE_KEYS)
      .filter(([deed]) => publishes || deed !== 'publish')
      .map(([deed, { shown }]): [string, string] => [shown, say.keyNames[deed as SideDeed]]),
    ['Ctrl+S', say.keyNames.save],
  ]
  return (
    <dl aria-label={say.keysHeading} className="bilingual-keys">
      {rows.map(([keys, name]) => (
        <div key={keys}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{name}</dd>
        </div>
      ))}
    </dl>
  )
}
