'use client'

import { Button, toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import type { LanguageCode } from '../../languages/index.ts'
import { announce } from '../events.ts'
import { useMachineSentences } from '../machine/useMachineSentences.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { usePlaces } from '../usePlaces.ts'

/** Where a text is in the trash no other is started: the one that is there comes back, with all that stands in it. */
export function RestoreText({ id, language }: { id: string | number; language: LanguageCode }) {
  const { say: desk } = useDeskSentences()
  const say = useMachineSentences()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { slugOf } = usePlaces()
  const [busy, setBusy] = useState(false)
  const restore = async (): Promise<void> => {
    setBusy(true)
    const address = `${config.serverURL}${config.routes.api}/${slugOf('translations')}/${id}?trash=true&depth=0`
    const answer = await fetch(address, {
      method: 'PATCH',
      credentials: 'include',
      headers: { 'Accept-Language': i18n.language, 'Content-Type': 'application/json' },
      body: JSON.stringify({ deletedAt: null }),
    }).catch(() => null)
    const { errors } = ((await answer?.json().catch(() => null)) ?? {}) as { errors?: { message?: string }[] }
    setBusy(false)
    if (answer?.ok) toast.success(say.restored)
    else toast.error(errors?.[0]?.message ?? desk.notReached)
    announce('moved', undefined)
  }
  return (
    <>
      <p>{say.restoreHint(desk.languages[language])}</p>
      <Button className="bilingual-restore" disabled={busy} margin={false} onClick={() => void restore()} size="small">
        {say.restore}
      </Button>
    </>
  )
}
