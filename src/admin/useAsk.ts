'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { SaidProblem } from '../publishing/problem.ts'
import { useDeskSentences } from './useDeskSentences.ts'

export interface Refusal {
  ok: false
  /** 0 where the server did not answer. */
  status: number
  message: string
  problems: SaidProblem[]
}
export type Answer<T> = { ok: true; data: T } | Refusal
export type Ask = <T>(path: string, body?: unknown) => Promise<Answer<T>>

interface Refused {
  errors?: { message?: string; data?: { problems?: SaidProblem[] } }[]
}

/** Asks our part of the API: GET without a body, POST with one. Refusals come back as values, never thrown. */
export function useAsk(): Ask {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { say } = useDeskSentences()
  const root = `${config.serverURL}${config.routes.api}`
  return useCallback(
    async <T>(path: string, body?: unknown): Promise<Answer<T>> => {
      try {
        const response = await fetch(`${root}${path}`, {
          method: body === undefined ? 'GET' : 'POST',
          credentials: 'include',
          headers: {
            'Accept-Language': i18n.language,
            ...(body !== undefined && { 'Content-Type': 'application/json' }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        })
        const data = (await response.json()) as T & Refused
        if (response.ok) return { ok: true, data }
        const [first] = data.errors ?? []
        const message = first?.message ?? say.notReached
        return { ok: false, status: response.status, message, problems: first?.data?.problems ?? [] }
      } catch {
        return { ok: false, status: 0, message: say.notReached, problems: [] }
      }
    },
    [root, i18n.language, say],
  )
}
