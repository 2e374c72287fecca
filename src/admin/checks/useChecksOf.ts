'use client'

import { useSyncExternalStore } from 'react'
import { type Checks, checksOf, onChecks } from './store.ts'

/** The checks of a form that is open, for parts of the page that do not ask themselves. */
export const useChecksOf = (id: string | number | undefined): Checks | null =>
  useSyncExternalStore(
    onChecks,
    () => (id === undefined ? null : checksOf(String(id))),
    () => null,
  )
