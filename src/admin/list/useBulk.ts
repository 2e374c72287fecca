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
import { type BulkAct, refusedIn, saidOf, sorted, unfinished } from './sorting.ts'

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

/** Each article is looked at, the person decides, and what can be done is done. */
export type BulkPhase = 'looking' | 'looked' | 'acting' | 'acted'

/** One article after the other: looked at first, then acted upon, each with its own outcome. */
export function useBulk(act: BulkAct, wanted: LanguageCode[], you: Person | null) {
  const ask = useAsk()
  const { say, code } = useDeskSentences()
  const [rows, setRows] = useState<Row[]>([])
  const [phase, setPhase] = useState<BulkPhase>('looking')
  const [progress, setProgress] = useState({ done: 0, all: 0 })
  const run = useRef(0)

  const set = useCallback((article: Row['article'], part: Partial<Row>) => {
    setRows((before) => before.map((row) => (row.article === article ? { ...row, ...part } : row)))
  }, [])

  const lookAt = useCallback(
    async ({ id: article, title: listed }: Listed): Promise<Partial<Row>> => {
      const found = await ask<Desk>(`/bilingual/desk/${encodeURIComponent(String(article))}`)
      if (!found.ok) return { state: 'refused', said: [found.message] }
      const { editions } = found.data
      const titled = editions.filter(({ title }) => title !== '')
      const title = (titled.find(({ language }) => language === code) ?? titled[0])?.title ?? (listed || say.untitled)
      const { taken: languages, left } = sorted(act, editions, wanted, you, say)
      if (languages.length === 0) return { title, languages, state: 'nothing', said: left }
      const namesOf = (codes: LanguageCode[]) => codes.map((language) => say.languages[language]).join(', ')
      if (act === 'withdraw') return { title, languages, state: 'ready', said: [namesOf(languages), ...left] }
      const check = (codes: LanguageCode[]) =>
        ask<Checked>('/bilingual/acts', { act: 'check', article, languages: codes })
      const first = await check(languages)
      if (!first.ok) return { title, languages, state: 'refused', said: [first.message] }
      const errors = saidOf(first.data.problems, 'error', say)
      const refused = refusedIn(first.data.problems, languages)
      const going = languages.filter((code) => !refused.includes(code))
      if (going.length === 0) return { title, languages, state: 'refused', said: [...errors, ...left] }
      // One language that is not fit does not keep the other back: it is looked at again alone.
      const checked = refused.length === 0 ? first : await check(going)
      if (!checked.ok) return { title, languages, state: 'refused', said: [checked.message] }
      const alone = saidOf(checked.data.problems, 'error', say)
      if (alone.length > 0) return { title, languages, state: 'refused', said: [...errors, ...alone, ...left] }
      return {
        title,
        languages: going,
        state: 'ready',
        said: [
          say.about(namesOf(going), say.readyToGo),
          ...unfinished(editions, going, say),
          ...saidOf(checked.data.problems, 'warning', say),
          ...errors,
          ...left,
        ],
        expect: checked.data.hashes,
      }
    },
    [act, ask, code, say, wanted, you],
  )

  const look = useCallback(
    async (articles: Listed[]) => {
      run.current += 1
      const mine = run.current
      setPhase('looking')
      setProgress({ done: 0, all: articles.length })
      setRows(
        articles.map(({ id, title }) => ({
          article: id,
          title: title || say.untitled,
          languages: [],
          state: 'waiting',
          said: [say.waiting],
        })),
      )
      for (const [index, article] of articles.entries()) {
        const part = await lookAt(article)
        if (mine !== run.current) return
        set(article.id, part)
        setProgress({ done: index + 1, all: articles.length })
      }
      setPhase('looked')
    },
    [lookAt, say, set],
  )

  const carryOut = async (): Promise<void> => {
    const going = rows.filter(({ state }) => state === 'ready')
    let [tried, done] = [0, 0]
    setPhase('acting')
    setProgress({ done: 0, all: going.length })
    for (const { article, languages, expect } of going) {
      set(article, { state: 'working', said: [say.working] })
      const named = Object.fromEntries(languages.flatMap((code) => (expect?.[code] ? [[code, expect[code]]] : [])))
      const answer = await ask<ActResult>('/bilingual/acts', {
        act,
        article,
        languages,
        ...(expect && { expect: named }),
      })
      tried += 1
      if (answer.ok) done += 1
      setProgress({ done: tried, all: going.length })
      if (answer.ok)
        set(article, { state: 'done', said: [answer.data.state === 'unchanged' ? say.nothingNew : say.done] })
      else {
        const errors = saidOf(answer.problems, 'error', say)
        set(article, { state: 'refused', said: errors.length > 0 ? errors : [answer.message] })
      }
    }
    setProgress({ done, all: going.length })
    setPhase('acted')
    announce('moved', undefined)
  }
  return { rows, phase, progress, look, carryOut }
}
