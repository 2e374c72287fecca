'use client'

import { useAuth } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Person } from '../access/person.ts'
import { useAsk } from './useAsk.ts'

/** Who the logged-in user is at the desk, as the server sees them; null until it has said so. */
export function useYou(): Person | null {
  const { user } = useAuth()
  const ask = useAsk()
  const [you, setYou] = useState<Person | null>(null)
  const id = user?.id
  useEffect(() => {
    if (id === undefined) return setYou(null)
    void ask<Person>('/bilingual/you').then((answer) => setYou(answer.ok ? answer.data : null))
  }, [ask, id])
  return you
}
