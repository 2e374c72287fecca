'use client'

import { toast, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { agoIn } from '../../languages/deskboard.ts'
import type { Remark } from '../../translating/desk/index.ts'
import { announce, hear } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { useBoardSentences } from './useBoardSentences.ts'

interface Said {
  remarks: Remark[]
  undo?: object | null
}

/** Above a text: what editors said of it and nobody has settled yet. Nothing where there is nothing. */
export function RemarksPanel() {
  const say = useBoardSentences()
  const { code, language } = useDeskSentences()
  const { id } = useDocumentInfo()
  const ask = useAsk()
  const [remarks, setRemarks] = useState<Remark[]>([])
  const look = useCallback(async () => {
    if (id === undefined) return
    const answer = await ask<Said>(`/bilingual/remarks/${encodeURIComponent(String(id))}`)
    if (answer.ok) setRemarks(answer.data.remarks)
  }, [ask, id])
  useEffect(() => void look(), [look])
  useEffect(() => hear('moved', () => void look()), [look])
  const act = async (body: object, said: string): Promise<void> => {
    const answer = await ask<Said>('/bilingual/work', { translation: String(id), ...body })
    if (!answer.ok) return void toast.error(answer.message)
    const { undo } = answer.data
    setRemarks(answer.data.remarks)
    toast.success(said, {
      ...(undo && { action: { label: say.undo, onClick: () => void act(undo, say.undone) } }),
    })
    announce('moved', undefined)
  }
  const open = remarks.filter(({ resolved }) => !resolved)
  if (open.length === 0) return null
  return (
    <section className="bilingual-source bilingual-remarks">
      <strong>{say.remarks}</strong>
      <ul>
        {open.map((remark) => (
          <li key={remark.id}>
            <p>{remark.words}</p>
            <small>
              {remark.by} ·{' '}
              <time dateTime={remark.at} title={language.formatDateTime(remark.at)}>
                {agoIn(code, remark.at)}
              </time>{' '}
              ·{' '}
              <button
                className="bilingual-link"
                onClick={() => void act({ act: 'resolve', remark: remark.id }, say.resolved)}
                type="button"
              >
                {say.resolve}
              </button>
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
