'use client'

import { useEffect, useState } from 'react'
import type { Person } from '../../access/person.ts'
import type { MyWork } from '../../translating/desk/index.ts'
import { hear } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import { Rows } from './Rows.tsx'
import type { Choices } from './useBoard.ts'
import { useBoardSentences } from './useBoardSentences.ts'

/** What waits for whoever looks at it. */
export function Mine({ choices, you }: { choices: Choices | null; you: Person | null }) {
  const say = useBoardSentences()
  const ask = useAsk()
  const [work, setWork] = useState<MyWork | null>(null)
  useEffect(() => {
    const look = () => void ask<MyWork>('/bilingual/work').then((answer) => answer.ok && setWork(answer.data))
    look()
    return hear('moved', look)
  }, [ask])
  if (!work) return <p className="bilingual-board__loading">{say.loading}</p>
  const lists = [
    { name: 'assigned', heading: say.assignedToMe, none: say.noneAssigned },
    { name: 'review', heading: say.toReview, none: say.noneToReview },
    { name: 'behind', heading: say.behindList, none: say.noneBehind },
  ] as const
  return lists.map(({ name, heading, none }) => (
    <section className="bilingual-board__mine" key={name}>
      <h2>{heading}</h2>
      {work[name].length === 0 ? <p>{none}</p> : <Rows choices={choices} rows={work[name]} you={you} />}
    </section>
  ))
}
