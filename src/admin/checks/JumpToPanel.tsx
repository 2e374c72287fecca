'use client'

import { type RefObject, useEffect, useState } from 'react'
import { useChecksSentences } from './useChecksSentences.ts'

/** On a narrow screen the panel stands below the text: this stays in view and leads to it. */
export function JumpToPanel({ panel, counts }: { panel: RefObject<HTMLElement | null>; counts: string }) {
  const say = useChecksSentences()
  const [seen, setSeen] = useState(true)
  useEffect(() => {
    const element = panel.current
    if (!element) return
    const watcher = new IntersectionObserver((entries) => setSeen(entries.some((entry) => entry.isIntersecting)))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [panel])
  const jump = (): void => {
    panel.current?.scrollIntoView({ block: 'start', behavior: 'smooth' })
    panel.current?.focus({ preventScroll: true })
  }
  if (seen || counts === '') return null
  return (
    <button className="bilingual-checks__jump" onClick={jump} type="button">
      {say.heading} {counts}
    </button>
  )
}
