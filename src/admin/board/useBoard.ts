'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation.js'
import { useCallback, useEffect, useState } from 'react'
import type { Person } from '../../access/person.ts'
import type { LanguageCode } from '../../languages/index.ts'
import type { Matrix } from '../../translating/desk/index.ts'
import { hear } from '../events.ts'
import { useAsk } from '../useAsk.ts'

export interface Choices {
  you: string
  categories: { uid: string; name: Record<LanguageCode, string> }[]
  bylines: { uid: string; name: Record<LanguageCode, string> }[]
  people: Person[]
}

export const filterNames = [
  'language',
  'state',
  'missing',
  'category',
  'byline',
  'assignee',
  'due',
  'machine',
  'from',
  'to',
  'q',
] as const
export type FilterName = (typeof filterNames)[number] | 'sort'

export interface Board {
  /** What the address asks for. */
  values: Partial<Record<FilterName | 'view' | 'cursor', string>>
  filtered: boolean
  /** Changes the address, from the first page on. */
  choose: (values: Partial<Record<FilterName | 'view' | 'cursor', string>>) => void
  clear: () => void
  matrix: Matrix | null
  choices: Choices | null
  trouble: string | null
  refresh: () => Promise<void>
}

/** The page of the matrix that the address names: it can be kept, sent and gone back to. */
export function useBoard(): Board {
  const ask = useAsk()
  const router = useRouter()
  const path = usePathname()
  const query = useSearchParams().toString()
  const [matrix, setMatrix] = useState<Matrix | null>(null)
  const [choices, setChoices] = useState<Choices | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const values = Object.fromEntries(new URLSearchParams(query)) as Board['values']
  const refresh = useCallback(async () => {
    const asked = new URLSearchParams(query)
    asked.delete('view')
    const answer = await ask<Matrix>(`/bilingual/matrix?${asked}`)
    if (answer.ok) setMatrix(answer.data)
    setTrouble(answer.ok ? null : answer.message)
  }, [ask, query])
  useEffect(() => void refresh(), [refresh])
  useEffect(() => hear('moved', () => void refresh()), [refresh])
  useEffect(() => {
    void ask<Choices>('/bilingual/matrix/choices').then((answer) => answer.ok && setChoices(answer.data))
  }, [ask])
  const go = (next: URLSearchParams) => router.push(next.size > 0 ? `${path}?${next}` : path)
  return {
    values,
    filtered: filterNames.some((name) => values[name]),
    choose: (changed) => {
      const next = new URLSearchParams(query)
      next.delete('cursor')
      for (const [name, value] of Object.entries(changed)) {
        if (value) next.set(name, value)
        else next.delete(name)
      }
      go(next)
    },
    clear: () => {
      const next = new URLSearchParams(query)
      for (const name of [...filterNames, 'cursor']) next.delete(name)
      go(next)
    },
    matrix,
    choices,
    trouble,
    refresh,
  }
}
