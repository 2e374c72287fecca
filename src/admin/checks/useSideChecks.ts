'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { blockElements } from '../side/blocks.ts'
import { nextFinding, type SaidFinding } from './findings.ts'
import type { Checks } from './store.ts'
import { useChecksOf } from './useChecksOf.ts'
import { goTo } from './words.ts'

interface Place {
  id: string | number | undefined
  editor: LexicalEditor | null
  /** Key of what is being written. */
  here: string | null
  /** Brings the form into view where the source hides it. */
  reveal: () => void
}

export interface SideFindings {
  checks: Checks | null
  go: (finding: SaidFinding) => void
  /** Leads to the finding behind the caret. */
  next: () => void
}

/** The findings of the open form as side by side shows them. */
export function useSideChecks({ id, editor, here, reveal }: Place): SideFindings {
  const checks = useChecksOf(id)
  const go = (finding: SaidFinding): void => {
    reveal()
    // The form is drawn before the caret can stand in it.
    requestAnimationFrame(() => requestAnimationFrame(() => goTo(editor, finding)))
  }
  const next = (): void => {
    const blocks = editor ? [...blockElements(editor).keys()] : []
    const at = here?.startsWith('b:') ? blocks.indexOf(here.slice(2)) + 1 : 0
    const finding = nextFinding(checks?.answer?.findings ?? [], at)
    if (finding) go(finding)
  }
  return { checks, go, next }
}
