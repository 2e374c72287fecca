'use client'

import type { LanguageCode } from '../../languages/index.ts'
import { otherLanguage } from '../../languages/index.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { useBoardSentences } from './useBoardSentences.ts'

export interface CorrectionAskProps {
  /** Language of the text that is asked. */
  code: LanguageCode
  state: 'asked' | 'needed'
  /** What readers of the other language were told. */
  note: string
  /** Says whether it needs the correction; null where whoever looks may not. */
  answer: ((needed: boolean) => void) | null
  /** Says that it is corrected. */
  done: (() => void) | null
}

/** The other language was corrected: whether this text needs it too, or that it still does. */
export function CorrectionAsk({ code, state, note, answer, done }: CorrectionAskProps) {
  const say = useBoardSentences()
  const { say: desk } = useDeskSentences()
  const other = otherLanguage(code)
  const name = desk.languages[other]
  return (
    <div className={`bilingual-ask bilingual-ask--${state}`}>
      <p>{state === 'asked' ? say.correctionAsked(name) : say.correctionNeeded(name)}</p>
      {note !== '' && <blockquote lang={other}>{note}</blockquote>}
      <p className="bilingual-ask__answers">
        {state === 'asked' && answer && (
          <>
            <button className="bilingual-link" onClick={() => answer(true)} type="button">
              {say.correctionYes}
            </button>
            <button className="bilingual-link" onClick={() => answer(false)} type="button">
              {say.correctionNo}
            </button>
          </>
        )}
        {done && (state === 'needed' || answer) && (
          <button className="bilingual-link" onClick={done} type="button">
            {say.correctionDone}
          </button>
        )}
      </p>
    </div>
  )
}
