'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { Person } from '../../access/person.ts'
import { may, mayIn } from '../../access/rules.ts'
import type { LanguageCode } from '../../languages/index.ts'
import type { MatrixCell } from '../../translating/desk/index.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { nextAct } from './cellAct.ts'
import { DueInput } from './DueInput.tsx'
import type { Choices } from './useBoard.ts'
import { useBoardSentences } from './useBoardSentences.ts'
import type { DoWork } from './useWork.ts'

/** Who has a text, until when, and every other step of it, behind one click. */
export function CellActs({
  cell,
  code,
  choices,
  you,
  work,
}: {
  cell: MatrixCell
  code: LanguageCode
  choices: Choices | null
  you: Person | null
  work: DoWork
}) {
  const say = useBoardSentences()
  const { language } = useDeskSentences()
  const id = useId()
  const [words, setWords] = useState('')
  const original = cell.kind === 'original'
  if (cell.document === '' || cell.state === 'trashed' || !mayIn(you, 'write translations', code)) return null
  if (original && !may(you, 'write originals')) return null
  const edits = mayIn(you, 'publish', code)
  const own = cell.assignee === you.id
  const next = nextAct(cell, true, { writes: true, edits })
  const people = (choices?.people ?? []).filter((one) => {
    if (one.id !== you.id && one.id !== cell.assignee && !edits && !own) return false
    return mayIn(one, 'write translations', code) && (!original || may(one, 'write originals'))
  })
  const act = (body: object, said: string): void => {
    void work(cell.document, body, said).then((done) => done && setWords(''))
  }
  const assign = (to: string): void =>
    act({ act: 'assign', to }, to === '' ? say.taken : say.given(people.find((one) => one.id === to)?.name ?? ''))
  const step = (name: 'review' | 'approve' | 'return', body: object = {}) => (
    <Button
      buttonStyle="secondary"
      margin={false}
      onClick={() => act({ act: name, ...body }, say.steps[name].done)}
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
          <select id={id} onChange={({ target }) => assign(target.value)} value={cell.assignee}>
            <option value="">{say.nobody}</option>
            {people.map((one) => (
              <option key={one.id} value={one.id}>
                {one.id === you.id ? `${one.name} (${say.me})` : one.name}
              </option>
            ))}
          </select>
        </p>
      )}
      {edits && (
        <DueInput
          due={cell.due}
          key={cell.due}
          set={(at) => act({ act: 'due', at }, at ? say.dueDone(language.formatDateTime(at)) : say.dueCleared)}
        />
      )}
      {(cell.base === 'draft' || cell.base === 'ready') && next !== 'review' && step('review')}
      {edits && (cell.base === 'draft' || cell.base === 'review') && next !== 'approve' && step('approve')}
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
