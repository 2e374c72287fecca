'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { ExchangeReport } from '../../translating/exchange/report.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

export interface TakeInChoice {
  merge: boolean
  overwrite: boolean
}
export type Taken = { report: ExchangeReport; trouble?: undefined } | { report?: undefined; trouble: string }
export type PostFile = (file: File, choice: TakeInChoice & { dryRun: boolean }) => Promise<Taken>

/** Where exchange files go out from and come in. */
export function useExchangePath(): string {
  const { config } = useConfig()
  return `${config.serverURL}${config.routes.api}/bilingual/exchange`
}

/** Hands a file to the server. What is refused comes back as a sentence. */
export function usePostFile(): PostFile {
  const path = useExchangePath()
  const { i18n } = useTranslation()
  const { say } = useDeskSentences()
  return useCallback(
    async (file, choice) => {
      const query = new URLSearchParams(Object.entries(choice).map(([name, value]) => [name, String(value)]))
      try {
        const response = await fetch(`${path}?${query}`, {
          method: 'POST',
          credentials: 'include',
          headers: { 'Accept-Language': i18n.language, 'Content-Type': 'application/octet-stream' },
          body: file,
        })
        const data = (await response.json()) as ExchangeReport & { errors?: { message?: string }[] }
        return response.ok ? { report: data } : { trouble: data.errors?.[0]?.message ?? say.notReached }
      } catch {
        return { trouble: say.notReached }
      }
    },
    [path, i18n.language, say],
  )
}
