'use client'

import type { MachineSetup } from '../../translating/machine/setup.ts'
import { useMachineSentences } from './useMachineSentences.ts'

/** What is to be set before a machine can translate; nothing where all is set. */
export function Setup({ setup, open = false }: { setup: MachineSetup; open?: boolean }) {
  const { setup: say } = useMachineSentences()
  if (setup.state === 'ready') return null
  if (setup.state === 'no-key') return <p className="bilingual-warn">{say.noKey(setup.name, setup.variable)}</p>
  return (
    <details className="bilingual-machine__setup" open={open}>
      <summary>{say.summary}</summary>
      <p>{say.none}</p>
      <dl>
        {say.rows.map(([name, variables]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{variables}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p>{say.more}</p>
    </details>
  )
}
