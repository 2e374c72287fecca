'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import type { Remark, TextNotes } from '../../translating/desk/index.ts'
import { useNotes } from './notesStore.ts'
import { useBoardSentences } from './useBoardSentences.ts'
import { useFormWork } from './useFormWork.ts'
import type { DoWork } from './useWork.ts'

export interface Remarks {
  notes: TextNotes | null
  work: DoWork
  /** Leaves a remark, or returns the text with it. @returns whether it was taken */
  keep: (act: 'remark' | 'return', block: string, words: string) => Promise<boolean>
  resolve: (remark: Remark) => void
}

/** The remarks of the text whose form is open, and what can be done with them. */
export function useRemarks(): Remarks {
  const say = useBoardSentences()
  const { id } = useDocumentInfo()
  const notes = useNotes()
  const work = useFormWork()
  const translation = String(id)
  return {
    notes,
    work,
    keep: async (act, block, words) =>
      (await work(translation, { act, block, words }, act === 'return' ? say.steps.return.done : say.remarkKept)) !==
      null,
    resolve: ({ id: remark }) => void work(translation, { act: 'resolve', remark }, say.resolved),
  }
}
