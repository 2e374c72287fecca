'use client'

import { useEffect, useState } from 'react'
import type { Person } from '../../access/person.ts'
import type { MyWork } from '../../translating/desk/index.ts'
import { dueFilters } from '../../translating/desk/types.ts'
import { hear } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import { Picker } from './Picker.tsx'
import { Rows } from './Rows.tsx'
import type { Board } from './useBoard.ts'
import { useBoardSentences } from './useBoardSentences.ts'
import type { DoWork } from './useWork.ts'

const SORTS = ['age', 'due'] as const

/** What waits for whoever looks at it. */
export function Mine({ board, you, work }: { board: Board; you: Person | null; work: DoWork }) {
  const say = useBoardSentences()
  const ask = useAsk()
  const { values, choices, choose } = board
  const { due = '', sort = 'age' } = values
  const [mine, setMine] = useState<MyWork | null>(null)
  useEffect(() => {
    const asked = new URLSearchParams({ ...(due && { due }), sort: sort === 'due' ? sort : 'age' })
    const look = () => void ask<MyWork>(`/bilingual/work?${asked}`).then((answer) => answer.ok && setMine(answer.data))
    look()
    return hear('moved', look)
  }, [ask, due, sort])
  if (!mine) return <p className="bilingual-board__loading">{say.loading}</p>
  const lists = [
    { name: 'assigned', heading: say.assignedToMe, none: say.noneAssigned },
    { name: 'review', heading: say.toReview, none: say.noneToReview },
    { name: 'corrections', heading: say.corrections, none: say.noneCorrections },
    { name: 'behind', heading: say.behindList, none: say.noneBehind },
  ] as const
  return (
    <>
      <search aria-label={say.filters} className="bilingual-board__filters">
        <Picker
          choose={(value) => choose({ due: value })}
          label={say.dueFilter}
          none={say.dueAny}
          options={dueFilters.map((one) => [one, say.dues[one]])}
          value={due}
        />
        <Picker
          choose={(value) => choose({ sort: value })}
          label={say.sort}
          none={null}
          options={SORTS.map((one) => [one, say.sorts[one]])}
          value={sort === 'due' ? 'due' : 'age'}
        />
      </search>
      {lists.map(({ name, heading, none }) => (
        <section aria-label={heading} className="bilingual-board__mine" key={name}>
          <h2>{heading}</h2>
          {mine[name].length === 0 ? <p>{none}</p> : <Rows choices={choices} rows={mine[name]} work={work} you={you} />}
        </section>
      ))}
    </>
  )
}
