'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'
import type { Matrix } from '../../translating/desk/index.ts'
import { hear } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import { useYou } from '../useYou.ts'
import { Counts } from './Counts.tsx'
import { DidLine } from './DidLine.tsx'
import { Rows } from './Rows.tsx'
import type { Choices } from './useBoard.ts'
import { useBoardSentences } from './useBoardSentences.ts'
import { useWork } from './useWork.ts'

const FIRST = 5

/** The dashboard's first card: how many articles stand where, and the first rows of the matrix. */
export function DeskCard() {
  const say = useBoardSentences()
  const { config } = useConfig()
  const ask = useAsk()
  const you = useYou()
  const work = useWork()
  const [matrix, setMatrix] = useState<Matrix | null>(null)
  const [choices, setChoices] = useState<Choices | null>(null)
  useEffect(() => {
    const look = () =>
      void ask<Matrix>(`/bilingual/matrix?limit=${FIRST}`).then((answer) => answer.ok && setMatrix(answer.data))
    look()
    return hear('moved', look)
  }, [ask])
  useEffect(() => {
    void ask<Choices>('/bilingual/matrix/choices').then((answer) => answer.ok && setChoices(answer.data))
  }, [ask])
  const href = formatAdminURL({ adminRoute: config.routes.admin, path: '/desk' })
  return (
    <section className="bilingual-board bilingual-board__card">
      <header>
        <h4>
          <Link href={href}>{say.title}</Link>
        </h4>
        <Link href={`${href}?view=mine`}>{say.mine}</Link>
      </header>
      <Counts />
      {matrix && matrix.rows.length > 0 && <Rows choices={choices} rows={matrix.rows} work={work} you={you} />}
      {matrix?.next && (
        <p className="bilingual-board__pages">
          <Link href={href}>{say.all}</Link>
        </p>
      )}
      <DidLine work={work} />
    </section>
  )
}
