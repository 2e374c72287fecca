'use client'

import { MarkName } from './Marks.tsx'
import { useMachineSentences } from './useMachineSentences.ts'
import type { Stands } from './useStanding.ts'

const marksAt = ({ standing }: Stands, name: string) =>
  standing?.marks.filter(({ key, block }) => (block === null ? key : `b:${block}`) === name) ?? []

/** Whether something that stands beside `name` was looked at by nobody yet. */
export const isMarked = (stands: Stands, name: string): boolean => marksAt(stands, name).length > 0

/** Beside a block or a field: that nobody has looked at its words yet, and the click that says somebody has. */
export function SideMarks({ name, stands }: { name: string; stands: Stands }) {
  const say = useMachineSentences()
  const { review, busy } = stands
  const marks = marksAt(stands, name)
  const [first] = marks
  if (!first) return null
  return (
    <>
      <MarkName mark={first} />
      <button
        className="bilingual-link bilingual-machine__reviewed"
        disabled={busy}
        onClick={() => void review(marks.map(({ key }) => key))}
        type="button"
      >
        {say.reviewed}
      </button>
    </>
  )
}
