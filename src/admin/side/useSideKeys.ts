'use client'

import { useEffect, useRef } from 'react'

export type SideDeed =
  | 'next'
  | 'previous'
  | 'nextChanged'
  | 'copy'
  | 'memory'
  | 'term'
  | 'done'
  | 'none'
  | 'finding'
  | 'publish'
  | 'help'

/** By the keys' places, for on a Korean layout the letters are others. All with Alt. */
export const SIDE_KEYS: Record<SideDeed, { code: string; shift?: true; shown: string }> = {
  next: { code: 'ArrowDown', shown: 'Alt+↓' },
  previous: { code: 'ArrowUp', shown: 'Alt+↑' },
  nextChanged: { code: 'ArrowDown', shift: true, shown: 'Alt+Shift+↓' },
  copy: { code: 'KeyC', shown: 'Alt+C' },
  memory: { code: 'KeyM', shown: 'Alt+M' },
  term: { code: 'KeyG', shown: 'Alt+G' },
  done: { code: 'KeyD', shown: 'Alt+D' },
  none: { code: 'KeyX', shown: 'Alt+X' },
  finding: { code: 'KeyV', shown: 'Alt+V' },
  publish: { code: 'KeyP', shown: 'Alt+P' },
  help: { code: 'Slash', shown: 'Alt+/' },
}

export function deedOf({
  altKey,
  code,
  ctrlKey,
  metaKey,
  shiftKey,
}: Pick<KeyboardEvent, 'altKey' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): SideDeed | null {
  if (!altKey || ctrlKey || metaKey) return null
  const [found] =
    Object.entries(SIDE_KEYS).find(([, key]) => key.code === code && Boolean(key.shift) === shiftKey) ?? []
  return (found as SideDeed | undefined) ?? null
}

/** Listens for the keys of side by side while it is open. */
export function useSideKeys(act: (deed: SideDeed) => void): void {
  const now = useRef(act)
  now.current = act
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const deed = deedOf(event)
      if (!deed) return
      event.preventDefault()
      event.stopPropagation()
      now.current(deed)
    }
    document.addEventListener('keydown', pressed, true)
    return () => document.removeEventListener('keydown', pressed, true)
  }, [])
}
