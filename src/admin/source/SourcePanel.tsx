'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { Words } from '../parts/Words.tsx'
import type { SourceText } from '../server/source.ts'
import { SideColumn } from '../side/SideColumn.tsx'
import { useFollow } from '../side/useFollow.ts'
import { useSideMode } from '../side/useSideMode.ts'
import { useSideSentences } from '../side/useSideSentences.ts'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

const SHOWN = ['title', 'deck', 'body'] as const

/** On a translation's form: the text it is made from, and what changed in it since. */
export function SourcePanel() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const ask = useAsk()
  const { say, language: shown } = useDeskSentences()
  const [source, setSource] = useState<SourceText | null>(null)
  const [on, turn] = useSideMode()
  const side = useSideSentences()

  const refresh = useCallback(async () => {
    if (id === undefined) return
    const answer = await ask<SourceText>(`/bilingual/source/${id}`)
    setSource(answer.ok ? answer.data : null)
  }, [ask, id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save moves lastUpdateTime, and the source is asked again
  useEffect(() => void refresh(), [refresh, lastUpdateTime])

  const { follow, busy } = useFollow(refresh)

  if (on) return <SideColumn leave={() => turn(false)} />
  if (!source) return null
  const { language, words, changes, current, followedAt } = source
  const name = say.languages[language]
  const behind = !current && followedAt !== null
  return (
    <div className="field-type">
      <Button
        buttonStyle="secondary"
        className="bilingual-source__side"
        margin={false}
        onClick={() => turn(true)}
        size="small"
      >
        {side.open}
      </Button>
      <details className="bilingual-source" open={behind}>
        <summary>
          <strong>{say.sourceHeading(name)}</strong>{' '}
          <span className={behind ? 'bilingual-warn' : undefined}>
            {behind ? (
              say.sourceMoved(shown.formatDateTime(source.savedAt))
            ) : (
              <span lang={language}>{words.title}</span>
            )}
          </span>
        </summary>
        {behind && (
          <section className="bilingual-source__changes">
            {changes.map(({ field, before, after }) => (
              <div key={field}>
                <small>{say.fields[field] ?? field}</small>
                <Words after={after} before={before} lang={language} />
              </div>
            ))}
            <Button
              buttonStyle="secondary"
              disabled={busy}
              margin={false}
              onClick={() => void follow(source.hash)}
              size="small"
            >
              {say.follow}
            </Button>
          </section>
        )}
        <div className="bilingual-source__text" lang={language}>
          {SHOWN.filter((field) => words[field]).map((field) => (
            <p className={`bilingual-source__${field}`} key={field}>
              {words[field]}
            </p>
          ))}
        </div>
      </details>
    </div>
  )
}
