'use client'

import { useSyncExternalStore } from 'react'

const NONE: readonly string[] = []
let selected = NONE
const listeners = new Set<() => void>()

/** Selects articles of the matrix by their uids, in place of those selected before. */
export function select(uids: readonly string[]): void {
  selected = uids
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The articles that are selected in the matrix; over its pages, until the matrix is left. */
export const useSelected = (): readonly string[] =>
  useSyncExternalStore(
    subscribe,
    () => selected,
    () => NONE,
  )
