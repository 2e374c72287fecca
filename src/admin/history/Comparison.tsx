'use client'

import { useEffect, useState } from 'react'
import type { LanguageCode } from '../../languages/index.ts'
import type { Compared } from '../server/history.ts'
import { SideBlockItem, SideFieldItem } from '../side/SideItem.tsx'
import { useAsk } from '../useAsk.ts'
import { useHistorySentences } from './useHistorySentences.ts'

interface Props {
  article: string | number
  language: LanguageCode
  /** 0 stands for nothing. */
  from: number
  to: number
}

/** One edition of a language, with what changed in it since another. */
export function Comparison({ article, language, from, to }: Props) {
  const ask = useAsk()
  const say = useHistorySentences()
  const [shown, setShown] = useState<Compared | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    let late = false
    setShown(null)
    void ask<Compared>(`/bilingual/history/${article}/compare?language=${language}&from=${from}&to=${to}`).then(
      (answer) => {
        if (late) return
        setShown(answer.ok ? answer.data : null)
        setTrouble(answer.ok ? null : answer.message)
      },
    )
    return () => {
      late = true
    }
  }, [ask, article, language, from, to])

  if (trouble) return <p className="bilingual-refused">{trouble}</p>
  if (!shown) return <p>{say.loading}</p>
  const { fields, blocks } = shown
  const same = from > 0 && fields.every(({ change }) => !change) && blocks.every(({ state }) => state === 'same')
  return (
    <div className="bilingual-history__text">
      {same && <p>{say.same}</p>}
      {fields.map((field) => (
        <SideFieldItem field={field} here={false} key={field.key} lang={language} />
      ))}
      {blocks.map((block) => (
        <SideBlockItem block={block} here={false} key={block.key} lang={language} />
      ))}
    </div>
  )
}
