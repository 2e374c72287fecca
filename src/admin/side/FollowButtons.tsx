'use client'

import { Button, toast } from '@payloadcms/ui'
import type { BehindState } from './useBehind.ts'
import { useSideSentences } from './useSideSentences.ts'

/** What can be said of all changes of the source at once: that the translation follows it now, and that it does not yet. */
export function FollowButtons({ behind: { answer, busy, tell } }: { behind: BehindState }) {
  const say = useSideSentences()
  const act = async (act: 'follow' | 'undo', done: string): Promise<void> => {
    if (await tell({ act })) toast.success(done)
  }
  const button = (text: string, onClick: () => void) => (
    <Button buttonStyle="secondary" disabled={busy} margin={false} onClick={onClick} size="small">
      {text}
    </Button>
  )
  if (answer?.behind) return button(say.follow, () => void act('follow', say.followed))
  return answer?.undo ? button(say.undo, () => void act('undo', say.undone)) : null
}
