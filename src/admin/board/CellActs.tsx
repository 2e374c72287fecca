'use client'

import { Button, toast } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { Person } from '../../access/person.ts'
import { may, mayIn } from '../../access/rules.ts'
import type { LanguageCode } from '../../languages/index.ts'
import type { MatrixCell } from '../../translating/desk/index.ts'
import { announce } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import type { Choices } from './useBoard.ts'
import { useBoardSentences } from './useBoardSentences.ts'

interface Done {
  undo: object | null
}

/** Who has a text and its next step, behind one click. */
export function CellActs({
  cell,
  code,
  choices,
  you,
}: {
  cell: MatrixCell
  code: LanguageCode
  choices: Choices | null
  you: Person | null
}) {
  const say = useBoardSentences()
  const ask = useAsk()
  const id = useId()
  const [words, setWords] = useState('')
  const original = cell.kind === 'original'
  if (cell.document === '' || !mayIn(you, 'write translations', code)) return null
  if (original && !may(you, 'write originals')) return null
  const edits = mayIn(you, 'publish', code)
  const own = cell.assignee === you.id
  const people = (choices?.people ?? []).filter((one) => {
    if (one.id !== you.id && one.id !== cell.assignee && !edits && !own) return false
    return mayIn(one, 'write translations', code) && (!original || may(one, 'write originals'))
  })
  const act = async (body: object, said: string): Promise<void> => {
    const answer = await ask<Done>('/bilingual/work', { translation: cell.document, ...body })
    if (!answer.ok) return void toast.error(answer.message)
    const { undo } = answer.data
    toast.success(said, {
      ...(undo && { action: { label: say.undo, onClick: () => void act(undo, say.undone) } }),
    })
    setWords('')
    announce('moved', undefined)
  }
  const assign = (to: string) =>
    act({ act: 'assign', to }, to === '' ? say.taken : say.given(people.find((one) => one.id === to)?.name ?? ''))
  const step = (name: 'review' | 'approve' | 'return', body: object = {}) => (
    <Button
      buttonStyle="secondary"
      margin={false}
      onClick={() => void act({ act: name, ...body }, say.steps[name].done)}
      size="small"
    >
      {say.steps[name].does}
    </Button>
  )
  return (
    <details className="bilingual-board__acts">
      <summary>{say.acts}</summary>
      {(edits || own || cell.assignee === '') && (
        <p>
          <label htmlFor={id}>{say.give}</label>
          <select id={id} onChange={({ target }) => void assign(target.value)} value={cell.assignee}>
            {(edits || own || cell.assignee === '') && <option value="">{say.nobody}</option>}
            {people.map((one) => (
              <option key={one.id} value={one.id}>
                {one.id === you.id ? `${one.name} (${say.me})` : one.name}
              </option>
            ))}
          </select>
        </p>
      )}
      {(cell.base === 'draft' || cell.base === 'ready') && step('review')}
      {edits && (cell.base === 'draft' || cell.base === 'review') && step('approve')}
      {edits && (cell.base === 'review' || cell.base === 'ready') && (
        <p>
          <label htmlFor={`${id}-words`}>{say.remark}</label>
          <textarea
            id={`${id}-words`}
            maxLength={2000}
            onChange={({ target }) => setWords(target.value)}
            rows={2}
            value={words}
          />
          {step('return', { block: '', words })}
        </p>
      )}
    </details>
  )
}
