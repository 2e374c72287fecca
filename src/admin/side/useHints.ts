'use client'

import { useEffect, useState } from 'react'
import type { LanguageCode } from '../../languages/index.ts'
import { useAsk } from '../useAsk.ts'

export interface MemoryHint {
  target: string
  /** How alike the source is and where it stands, in the admin's language. */
  label: string
}
export interface TermHint {
  source: string
  target: string
}
export interface Hints {
  memory: MemoryHint[]
  terms: TermHint[]
}

const NONE: Hints = { memory: [], terms: [] }
const WAIT_MS = 250
const LONGEST = 4000

interface Place {
  from: LanguageCode | null
  to: LanguageCode | null
  /** Words of the source block that is being translated; '' asks nothing. */
  text: string
  article: string | null
}

/** What memory and glossary know for a block. They are only offered: nothing is written by itself. */
export function useHints({ from, to, text, article }: Place): Hints {
  const ask = useAsk()
  const [hints, setHints] = useState<Hints>(NONE)
  useEffect(() => {
    setHints(NONE)
    if (!from || !to || text === '' || text.length > LONGEST) return
    let late = false
    const look = async (): Promise<void> => {
      const query = new URLSearchParams({ from, to, text })
      const terms = await ask<{ matches: TermHint[] }>(`/bilingual/glossary?${query}`)
      query.set('limit', '3')
      if (article) query.set('article', article)
      const memory = await ask<{ matches: MemoryHint[] }>(`/bilingual/memory?${query}`)
      if (late) return
      const found = terms.ok ? terms.data.matches.filter(({ target }) => target) : []
      const once = found.filter((term, index) => found.findIndex(({ source }) => source === term.source) === index)
      setHints({ memory: memory.ok ? memory.data.matches : [], terms: once })
    }
    const timer = setTimeout(() => void look(), WAIT_MS)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [ask, from, to, text, article])
  return hints
}
