'use client'

import type { Person } from '../../access/person.ts'
import { may } from '../../access/rules.ts'
import { select, useSelected } from './selection.ts'
import { useMachineSentences } from './useMachineSentences.ts'

/** Selects an article of the matrix for a run of the machine. */
export function SelectArticle({ uid, title, you }: { uid: string; title: string; you: Person | null }) {
  const say = useMachineSentences()
  const selected = useSelected()
  if (!may(you, 'write translations')) return null
  const on = selected.includes(uid)
  return (
    <input
      aria-label={say.select(title)}
      checked={on}
      className="bilingual-machine__select"
      onChange={() => select(on ? selected.filter((one) => one !== uid) : [...selected, uid])}
      type="checkbox"
    />
  )
}
