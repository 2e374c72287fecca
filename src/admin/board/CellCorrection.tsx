'use client'

import type { Person } from '../../access/person.ts'
import { mayIn } from '../../access/rules.ts'
import type { LanguageCode } from '../../languages/index.ts'
import type { MatrixCell } from '../../translating/desk/index.ts'
import { CorrectionAsk } from './CorrectionAsk.tsx'
import { correctionDeeds } from './correctionDeeds.ts'
import { useBoardSentences } from './useBoardSentences.ts'
import type { DoWork } from './useWork.ts'

/** In a cell: the correction of the other language that this text is asked for, or still needs. */
export function CellCorrection({
  cell,
  code,
  you,
  work,
}: {
  cell: MatrixCell
  code: LanguageCode
  you: Person | null
  work: DoWork
}) {
  const say = useBoardSentences()
  const state = cell.needed !== '' ? 'needed' : cell.asked !== '' ? 'asked' : null
  if (!state) return null
  const deeds = correctionDeeds(say, Number(cell.correction), (body, said) => void work(cell.document, body, said))
  return (
    <CorrectionAsk
      answer={mayIn(you, 'publish', code) ? deeds.answer : null}
      code={code}
      done={mayIn(you, 'write translations', code) ? deeds.done : null}
      note={cell.note}
      state={state}
    />
  )
}
