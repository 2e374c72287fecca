'use client'

import { Button, Drawer, useDrawerSlug, useModal } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { may } from '../../access/rules.ts'
import { type LanguageCode, languageCodes } from '../../languages/index.ts'
import { entryAt, type HistoryEntry } from '../../publishing/historyEntry.ts'
import { instantOf } from '../acts/korea.ts'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { useYou } from '../useYou.ts'
import { Comparison } from './Comparison.tsx'
import { among, type Choice, chosen } from './choice.ts'
import { Entries } from './Entries.tsx'
import { Redact } from './Redact.tsx'
import { useHistorySentences } from './useHistorySentences.ts'

/** Opens what readers had of an article at any time, in either language, with the words that changed between two. */
export function EditionHistory({ article }: { article: string | number }) {
  const slug = useDrawerSlug('bilingual-history')
  const { isModalOpen, openModal } = useModal()
  const say = useHistorySentences()
  const { say: desk } = useDeskSentences()
  const you = useYou()
  const ask = useAsk()
  const [all, setAll] = useState<HistoryEntry[] | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [language, setLanguage] = useState<LanguageCode | null>(null)
  const [picked, setPicked] = useState<Choice>({ from: 0, to: 0 })
  const [clock, setClock] = useState('')
  const open = isModalOpen(slug)

  const refresh = useCallback(async () => {
    const answer = await ask<{ entries: HistoryEntry[] }>(`/bilingual/history/${article}`)
    setAll(answer.ok ? answer.data.entries : null)
    setTrouble(answer.ok ? null : answer.message)
  }, [ask, article])
  useEffect(() => void (open && refresh()), [open, refresh])

  const there = useMemo(() => languageCodes.filter((code) => all?.some((entry) => entry.language === code)), [all])
  const shown = language ?? there[0] ?? null
  const entries = useMemo(() => all?.filter((entry) => entry.language === shown) ?? [], [all, shown])
  const choice = among(entries, picked)

  const instant = instantOf(clock)
  const then = instant && shown ? entryAt(entries, shown, instant.toISOString()) : null
  const at = (value: string): void => {
    setClock(value)
    const time = instantOf(value)
    const entry = time && shown ? entryAt(entries, shown, time.toISOString()) : null
    if (entry) setPicked({ from: 0, to: entry.sequence })
  }
  const looked = entries.find(({ sequence, title }) => sequence === choice.to && title !== null)
  return (
    <>
      <Button
        buttonStyle="secondary"
        className="bilingual-history-open"
        margin={false}
        onClick={() => openModal(slug)}
        size="small"
      >
        {say.open}
      </Button>
      <Drawer slug={slug} title={say.heading}>
        <div className="bilingual-dialog bilingual-history">
          {trouble && <p className="bilingual-refused">{trouble}</p>}
          {all?.length === 0 && <p>{say.none}</p>}
          {shown && (
            <>
              <div className="bilingual-history__choice">
                <label>
                  {say.language}{' '}
                  <select onChange={(event) => setLanguage(event.currentTarget.value as LanguageCode)} value={shown}>
                    {there.map((code) => (
                      <option key={code} value={code}>
                        {desk.languages[code]}
                      </option>
                    ))}
                  </select>
                </label>
                <label>
                  {say.at}{' '}
                  <input onChange={(event) => at(event.currentTarget.value)} type="datetime-local" value={clock} />{' '}
                  <small>{say.koreaTime}</small>
                </label>
                {instant && !then && <span className="bilingual-warn">{say.hadNone}</span>}
                {then?.redacted && <span className="bilingual-warn">{say.redactedThen}</span>}
              </div>
              <Entries
                choose={(part) => setPicked(chosen(entries, choice, part))}
                entries={entries}
                from={choice.from}
                to={choice.to}
              />
              {looked && <Comparison article={article} from={choice.from} language={shown} to={choice.to} />}
              {looked && may(you, 'redact') && (
                <Redact article={article} done={() => void refresh()} entry={looked} key={looked.sequence} />
              )}
            </>
          )}
        </div>
      </Drawer>
    </>
  )
}
