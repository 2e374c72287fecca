'use client'

import { type KeyboardEvent, type ReactNode, useId } from 'react'
import type { Choice } from '../../translating/merge/index.ts'
import { Choice as Radio } from '../parts/Choice.tsx'
import { useConflictSentences } from './useConflictSentences.ts'

const KEYS: Record<string, Choice> = { 1: 'yours', 2: 'theirs', 3: 'both' }

interface Props {
  /** Names the place, for the keyboard to go to. */
  name: string
  title: string
  /** Who changed it. */
  who: string
  clash: boolean
  yours: ReactNode
  theirs: ReactNode
  /** Whether both can be kept. */
  joint: boolean
  kept: Choice | undefined
  onKeep: (choice: Choice) => void
  /** Called after a choice by a key of its own. */
  onward: () => void
  note?: string | undefined
}

/** One place in both versions, side by side; one of them is kept, or both. */
export function ChoiceBox(props: Props) {
  const { name, title, who, clash, joint, kept, note, onKeep, onward } = props
  const say = useConflictSentences()
  const group = useId()
  const onKeyDown = (event: KeyboardEvent): void => {
    const choice = KEYS[event.key]
    if (!choice || event.altKey || event.ctrlKey || event.metaKey || (choice === 'both' && !joint)) return
    event.preventDefault()
    onKeep(choice)
    onward()
  }
  const radio = (choice: Choice) => (
    <Radio checked={kept === choice} name={group} onChange={() => onKeep(choice)} type="radio">
      {say.sides[choice]}
    </Radio>
  )
  const open = clash && !kept
  return (
    <fieldset
      className={`bilingual-difference${open ? ' bilingual-difference--open' : ''}`}
      data-place={name}
      onKeyDown={onKeyDown}
    >
      <legend>
        {title} <em className={clash ? 'bilingual-warn' : undefined}>{who}</em>
      </legend>
      {note && <p className="bilingual-difference__gone">{note}</p>}
      <div className="bilingual-difference__sides">
        {(['yours', 'theirs'] as const).map((side) => (
          <div className={kept === side || kept === 'both' ? 'bilingual-difference__kept' : undefined} key={side}>
            {radio(side)}
            {props[side]}
          </div>
        ))}
      </div>
      {joint && (
        <div className="bilingual-difference__both">
          {radio('both')} <small>{say.bothHint}</small>
        </div>
      )}
    </fieldset>
  )
}
