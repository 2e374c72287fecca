'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Against } from '../../translating/behind/types.ts'
import type { SideText } from '../server/side.ts'
import { useAsk } from '../useAsk.ts'

export interface SideSource {
  text: SideText | null
  /** Why there is none. */
  refused: string | null
}

/** The source of a translation; asked again when `moved` changes. */
export function useSideText(id: string | number | undefined, against: Against, moved: unknown): SideSource {
  const ask = useAsk()
  const [text, setText] = useState<SideText | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const refresh = useCallback(async () => {
    if (id === undefined) return
    const answer = await ask<SideText>(`/bilingual/side/${id}?against=${against}`)
    setText(answer.ok ? answer.data : null)
    setRefused(answer.ok ? null : answer.message)
  }, [ask, id, against])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save moves the text, and the source is asked again
  useEffect(() => void refresh(), [refresh, moved])
  return { text, refused }
}
