'use client'

import { useCallback, useRef, useState } from 'react'
import type { Person } from '../../access/person.ts'
import type { LanguageCode } from '../../languages/index.ts'
import type { Desk } from '../../publishing/desk.ts'
import type { ActResult } from '../../publishing/types.ts'
import type { Checked } from '../acts/types.ts'
import { announce } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { type BulkAct, saidOf, sorted } from './sorting.ts'

/** An article of the list, with the title that the list shows. */
export interface Listed {
  id: string | number
  title: string
}
export interface Row {
  article: string | number
  title: string
  /** Languages that the act concerns; none where there is nothing to do. */
  languages: LanguageCode[]
  state: 'waiting' | 'working' | 'ready' | 'nothing' | 'refused' | 'done'
  /** A sentence a line. */
  said: string[]
  expect?: Checked['hashes']
}

/** One article after the other: looked at first, then acted upon, each with its own outcome. */
export function useBulk(act: BulkAct, wanted: LanguageCode[], you: Person | null) {
  const ask = useAsk()
  const { say } = useDeskSentences()
  const [rows, setRows] = useState<Row[]>([])
  const [busy, setBusy] = useState(false)
  const run = useRef(0)

  const set = useCallback((article: Row['article'], part: Partial<Row>) => {
    setRows((before) => before.map((row) => (row.article === article ? { ...row, ...part } : row)))
  }, [])

  const lookAt = useCallback(
    async ({ id: article, title: listed }: Listed): Promise<Partial<Row>> => {
      const found = await ask<Desk>(`/bilingual/desk/${encodeURIComponent(String(article))}`)
      if (!found.ok) return { state: 'refused', said: [found.message] }
      const { editions } = found.data
      const title = editions.find((edition) => edition.title !== '')?.title ?? (listed || say.untitled)
      const { taken: languages, left } = sorted(act, editions, wanted, you, say)
      if (languages.length === 0) return { title, languages, state: 'nothing', said: left }
      const names = languages.map((language) => say.languages[language]).join(', ')
      if (act === 'withdraw') return { title, languages, state: 'ready', said: [names, ...left] }
      const checked = await ask<Checked>('/bilingual/acts', { act: 'check', article, languages })
      if (!checked.ok) return { title, languages, state: 'refused', said: [checked.message] }
      const errors = saidOf(checked.data.problems, 'error', say)
      if (errors.length > 0) return { title, languages, state: 'refused', said: [...errors, ...left] }
      const warnings = saidOf(checked.data.problems, 'warning', say)
      return {
        title,
        languages,
        state: 'ready',
        said: [say.about(names, say.readyToGo), ...warnings, ...left],
        expect: checked.data.hashes,
      }
    },
    [act, ask, say, wanted, you],
  )

  const look = useCallback(
    async (articles: Listed[]) => {
      run.current += 1
      const mine = run.current
      setRows(
        articles.map(({ id, title }) => ({
          article: id,
          title: title || say.untitled,
          languages: [],
          state: 'waiting',
          said: [say.waiting],
        })),
      )
      for (const article of articles) {
        const part = await lookAt(article)
        if (mine !== run.current) return
        set(article.id, part)
      }
    },
    [lookAt, say, set],
  )

  const carryOut = async (): Promise<void> => {
    setBusy(true)
    for (const { article, languages, state, expect } of rows) {
      if (state !== 'ready') continue
      set(article, { state: 'working', said: [say.working] })
      const named = Object.fromEntries(languages.flatMap((code) => (expect?.[code] ? [[code, expect[code]]] : [])))
      const answer = await ask<ActResult>('/bilingual/acts', {
        act,
        article,
        languages,
        ...(expect && { expect: named }),
      })
      if (answer.ok)
        set(article, { state: 'done', said: [answer.data.state === 'unchanged' ? say.nothingNew : say.done] })
      else {
        const errors = saidOf(answer.problems, 'error', say)
        set(article, { state: 'refused', said: errors.length > 0 ? errors : [answer.message] })
      }
    }
    setBusy(false)
    announce('moved', undefined)
  }
  return { rows, busy, look, carryOut }
}
