'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { TextNotes } from '../../translating/desk/index.ts'
import { hear } from '../events.ts'
import { type Ask, useAsk } from '../useAsk.ts'

/** One question for all who show the notes of a text on one page. */
interface Store {
  notes: TextNotes | null
  asking: Promise<void> | null
  listeners: Set<() => void>
}
const stores = new Map<string, Store>()

function storeOf(id: string): Store {
  const known = stores.get(id)
  if (known) return known
  const made: Store = { notes: null, asking: null, listeners: new Set() }
  stores.set(id, made)
  return made
}

function look(id: string, ask: Ask): Promise<void> {
  const store = storeOf(id)
  store.asking ??= ask<TextNotes>(`/bilingual/remarks/${encodeURIComponent(id)}`).then((answer) => {
    store.asking = null
    store.notes = answer.ok ? answer.data : null
    for (const listener of store.listeners) listener()
  })
  return store.asking
}

/** What is said of a text beside its words, asked again after every act; null until it is known. */
export function useNotesOf(id: string | number | null | undefined): TextNotes | null {
  const ask = useAsk()
  const key = id === undefined || id === null ? '' : String(id)
  const [, drawn] = useState({})
  useEffect(() => {
    if (key === '') return
    const store = storeOf(key)
    const draw = (): void => drawn({})
    store.listeners.add(draw)
    void look(key, ask)
    // Who asks at this moment may have asked before the act: once more behind it.
    const end = hear('moved', () => void (store.asking ?? Promise.resolve()).then(() => look(key, ask)))
    return () => {
      end()
      store.listeners.delete(draw)
      if (store.listeners.size === 0) stores.delete(key)
    }
  }, [ask, key])
  return key === '' ? null : storeOf(key).notes
}

/** Of the text whose form is open. */
export function useNotes(): TextNotes | null {
  const { id } = useDocumentInfo()
  return useNotesOf(id)
}
