'use client'

import { ConfirmationModal, TextInput, useForm, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import type { LanguageCode } from '../../languages/index.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { useNewText } from './useNewText.ts'

/** Asks who translates, then starts the text in this language from what is written here, saved first where it is not. */
export function StartTranslation({
  article,
  language,
  modalSlug,
}: {
  article: string | number
  language: LanguageCode
  modalSlug: string
}) {
  const { say } = useDeskSentences()
  const { startTranslation } = useNewText(article)
  const { submit } = useForm()
  const modified = useFormModified()
  const [credit, setCredit] = useState('')
  const start = async (): Promise<void> => {
    if (modified) {
      const saved = await submit()
      if (!saved?.res?.ok) return
    }
    await startTranslation(language, credit.trim())
  }
  return (
    <ConfirmationModal
      body={
        <div className="bilingual-start">
          <p>{say.startHint}</p>
          <TextInput
            label={say.credit}
            onChange={(event: { target: { value: string } }) => setCredit(event.target.value)}
            path={`${modalSlug}-credit`}
            value={credit}
          />
        </div>
      }
      cancelLabel={say.cancel}
      confirmLabel={say.start}
      heading={say.startHeading(say.languages[language])}
      modalSlug={modalSlug}
      onConfirm={start}
    />
  )
}
