'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { TextNotes } from '../../translating/desk/index.ts'
import { useBoardSentences } from './useBoardSentences.ts'

/** Writes a remark, or returns the text with it where it waits for that. */
export function RemarkForm({
  notes: { edits, workflow },
  keep,
  cancel,
}: {
  notes: TextNotes
  /** @returns whether it was taken */
  keep: (act: 'remark' | 'return', words: string) => Promise<boolean>
  cancel: () => void
}) {
  const say = useBoardSentences()
  const id = useId()
  const [words, setWords] = useState('')
  const [busy, setBusy] = useState(false)
  const returns = edits && workflow !== 'draft'
  const send = async (act: 'remark' | 'return'): Promise<void> => {
    setBusy(true)
    const taken = await keep(act, words)
    setBusy(false)
    if (taken) cancel()
  }
  return (
    <div className="bilingual-remarks__form">
      <label htmlFor={id}>{say.remarkWords}</label>
      <textarea
        // biome-ignore lint/a11y/noAutofocus: it opens by the click of whoever wants to write in it
        autoFocus
        id={id}
        maxLength={2000}
        onChange={({ target }) => setWords(target.value)}
        rows={2}
        value={words}
      />
      <span className="bilingual-board__buttons">
        <Button
          buttonStyle="secondary"
          disabled={busy || words.trim() === ''}
          margin={false}
          onClick={() => void send('remark')}
          size="small"
        >
          {say.keepRemark}
        </Button>
        {returns && (
          <Button
            buttonStyle="secondary"
            disabled={busy || words.trim() === ''}
            margin={false}
            onClick={() => void send('return')}
            size="small"
          >
            {say.returnWith}
          </Button>
        )}
        <button className="bilingual-link" onClick={cancel} type="button">
          {say.cancel}
        </button>
      </span>
    </div>
  )
}
