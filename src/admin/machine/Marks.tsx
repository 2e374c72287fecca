'use client'

import { Button } from '@payloadcms/ui'
import type { Mark } from '../../translating/machine/words.ts'
import { useMachineSentences } from './useMachineSentences.ts'
import type { Stands } from './useStanding.ts'

/** Whose words they are. */
export function MarkName({ mark }: { mark: Pick<Mark, 'origin' | 'similarity'> }) {
  const say = useMachineSentences()
  return (
    <small className="bilingual-machine__mark">
      {mark.origin === 'machine' ? say.mark : say.memoryMark(mark.similarity ?? 100)}
    </small>
  )
}

interface Props {
  stands: Stands
  nameOf: (key: string) => string
  goTo: (mark: Mark) => void
}

/** Every place that nobody has looked at yet: one click each, or one for all. */
export function Marks({ stands: { standing, review, busy }, nameOf, goTo }: Props) {
  const say = useMachineSentences()
  if (!standing) return null
  const { marks, kind, language } = standing
  if (marks.length === 0 && kind !== 'machine') return null
  return (
    <section className="bilingual-machine__marks">
      {marks.length > 0 && <h4>{say.marks}</h4>}
      <ul>
        {marks.map((mark) => (
          <li key={mark.key}>
            <MarkName mark={mark} />{' '}
            <button className="bilingual-machine__words" onClick={() => goTo(mark)} title={say.goTo} type="button">
              <small>{nameOf(mark.key)}</small> <span lang={language}>{mark.text}</span>
            </button>{' '}
            <button
              className="bilingual-link bilingual-machine__reviewed"
              disabled={busy}
              onClick={() => void review([mark.key])}
              type="button"
            >
              {say.reviewed}
            </button>
          </li>
        ))}
      </ul>
      <Button
        buttonStyle="secondary"
        className="bilingual-machine__all"
        disabled={busy}
        margin={false}
        onClick={() => void review()}
        size="small"
      >
        {marks.length > 0 ? say.reviewedAll(marks.length) : say.reviewedEnd}
      </Button>
    </section>
  )
}
