'use client'

import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Against } from '../../translating/behind/types.ts'
import { systemName } from '../cells/logWords.ts'
import type { SideText } from '../server/side.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { FollowButtons } from './FollowButtons.tsx'
import { KeySheet } from './KeySheet.tsx'
import { standing } from './standing.ts'
import type { BehindState } from './useBehind.ts'
import { useSideSentences } from './useSideSentences.ts'

interface Props {
  text: SideText
  against: Against
  choose: (against: Against) => void
  behind: BehindState
  help: { open: boolean; turn: () => void; close: () => void }
  /** Whether whoever writes may publish in this language. */
  publishes: boolean
  /** On a narrow screen: whether the source is the one of both that is seen. */
  source: { seen: boolean; turn: () => void }
  leave: () => void
  /** What else stands above the text. */
  children?: ReactNode
}

function Small({ children, onClick, ...rest }: { children: string; onClick: () => void; className?: string }) {
  return (
    <Button buttonStyle="secondary" margin={false} onClick={onClick} size="small" {...rest}>
      {children}
    </Button>
  )
}

/** Which source it is, how far the translation is behind it, and what can be said of all changes at once. */
export function SideHead({ text, against, choose, behind, help, publishes, source, leave, children }: Props) {
  const say = useSideSentences()
  const { say: desk, language } = useDeskSentences()
  const { answer } = behind
  const { words, left } = standing(answer, { say, time: language.formatDateTime, name: (by) => systemName(by, desk) })
  return (
    <header className="bilingual-side__head">
      <strong>{say.heading(desk.languages[text.language])}</strong>
      <fieldset className="bilingual-side__against">
        {(['working', 'live'] as const).map((choice) => (
          <label key={choice} title={choice === 'live' && !text.live ? say.notLive : undefined}>
            <input
              checked={against === choice}
              disabled={choice === 'live' && !text.live}
              name="bilingual-side-against"
              onChange={() => choose(choice)}
              type="radio"
            />{' '}
            {say.against[choice]}
          </label>
        ))}
      </fieldset>
      <small>{(against === 'live' ? say.liveAt : say.savedAt)(language.formatDateTime(text.at))}</small>
      <p className={left > 0 ? 'bilingual-warn' : undefined}>{words}</p>
      <div className="bilingual-side__buttons">
        <FollowButtons behind={behind} />
        <Small className="bilingual-side__toggle" onClick={source.turn}>
          {source.seen ? say.showForm : say.showSource}
        </Small>
        <Small onClick={help.turn}>{say.keys}</Small>
        <Small onClick={leave}>{say.close}</Small>
      </div>
      {help.open && <KeySheet close={help.close} publishes={publishes} />}
      {children}
    </header>
  )
}
