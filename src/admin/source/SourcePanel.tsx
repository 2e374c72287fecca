'use client'

import { Button, toast, useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { announce } from '../events.ts'
import { Words } from '../parts/Words.tsx'
import type { SourceText } from '../server/source.ts'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

const SHOWN = ['title', 'deck', 'body'] as const

/** On a translation's form: the text it is made from, and what changed in it since. */
export function SourcePanel() {
  const { id, lastUpdateTime, setData, data } = useDocumentInfo()
  const { dispatchFields } = useForm()
  const rev = useFormFields(([fields]) => fields?.rev?.value)
  const ask = useAsk()
  const { say, language: shown } = useDeskSentences()
  const [source, setSource] = useState<SourceText | null>(null)
  const [busy, setBusy] = useState(false)

  const refresh = useCallback(async () => {
    if (id === undefined) return
    const answer = await ask<SourceText>(`/bilingual/source/${id}`)
    setSource(answer.ok ? answer.data : null)
  }, [ask, id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save moves lastUpdateTime, and the source is asked again
  useEffect(() => void refresh(), [refresh, lastUpdateTime])

  const follow = async (): Promise<void> => {
    if (!source) return
    setBusy(true)
    const answer = await ask<{ rev: number; updatedAt: string }>(`/bilingual/source/${id}`, { hash: source.hash, rev })
    setBusy(false)
    if (answer.ok) {
      dispatchFields({ type: 'UPDATE', path: 'rev', value: answer.data.rev, initialValue: answer.data.rev })
      setData({ ...data, ...answer.data })
      toast.success(say.followsNow)
    } else toast.error(answer.message)
    await refresh()
    announce('moved', undefined)
  }

  if (!source) return null
  const { language, words, changes, current, followedAt } = source
  const name = say.languages[language]
  const behind = !current && followedAt !== null
  return (
    <details className="field-type bilingual-source" open={behind}>
      <summary>
        <strong>{say.sourceHeading(name)}</strong>{' '}
        <span className={behind ? 'bilingual-warn' : undefined}>
          {behind ? say.sourceMoved(shown.formatDateTime(source.savedAt)) : <span lang={language}>{words.title}</span>}
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
          <Button buttonStyle="secondary" disabled={busy} margin={false} onClick={() => void follow()} size="small">
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
  )
}
