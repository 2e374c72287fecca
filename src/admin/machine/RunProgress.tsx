'use client'

import { Button } from '@payloadcms/ui'
import { useMachineSentences } from './useMachineSentences.ts'
import { isAtWork, type Run } from './useRun.ts'

/** How far a run over one text is, and how to stop it. */
export function RunProgress({ run, stop }: { run: Run; stop: () => Promise<void> }) {
  const say = useMachineSentences()
  if (!isAtWork(run)) return null
  const { done, of } = run.texts
  return (
    <div className="bilingual-machine__progress">
      <span role="status">{run.state === 'queued' ? say.queued : say.running(done, of)}</span>
      <progress {...(of > 0 && { max: of, value: done })} />
      {run.mayStop && (
        <Button buttonStyle="secondary" margin={false} onClick={() => void stop()} size="small">
          {say.stop}
        </Button>
      )}
    </div>
  )
}
