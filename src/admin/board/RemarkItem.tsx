'use client'

import type { ReactNode } from 'react'
import { agoIn } from '../../languages/deskboard.ts'
import type { Remark } from '../../translating/desk/index.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { useBoardSentences } from './useBoardSentences.ts'

/** One remark: what was said, by whom, and that it is settled. */
export function RemarkItem({
  remark,
  resolve,
  about,
}: {
  remark: Remark
  /** null where whoever looks does not write the text, or it is settled. */
  resolve: (() => void) | null
  about?: ReactNode
}) {
  const say = useBoardSentences()
  const { code, language } = useDeskSentences()
  const { words, by, at, resolved } = remark
  return (
    <div className="bilingual-remarks__item">
      {about}
      <p>{words}</p>
      <small>
        {by} ·{' '}
        <time dateTime={at} title={language.formatDateTime(at)}>
          {agoIn(code, at)}
        </time>
        {resolved && <> · {say.settled(resolved.by)}</>}
        {resolve && (
          <>
            {' '}
            ·{' '}
            <button className="bilingual-link" onClick={resolve} type="button">
              {say.resolve}
            </button>
          </>
        )}
      </small>
    </div>
  )
}
