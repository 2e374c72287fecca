'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useCallback } from 'react'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

/** How long it is said: whoever writes looks at the text. */
const SAID_MS = 60_000

/**
 * Says that a save was refused because the session ended, and how to go on: the words stay in the form, and a login in
 * another tab is one here as well. Says nothing where the person is still known.
 */
export function useLoggedOut(): () => Promise<void> {
  const { config } = useConfig()
  const { say } = useDeskSentences()
  const ask = useAsk()
  const { routes, admin } = config
  return useCallback(async () => {
    const me = await ask<{ user: unknown }>(`/${admin.user}/me`)
    if (!me.ok || me.data.user) return
    const login = () => void window.open(`${routes.admin}${admin.routes.login}`, '_blank', 'noopener')
    toast.error(say.loggedOut, { duration: SAID_MS, action: { label: say.logIn, onClick: login } })
  }, [admin, ask, routes, say])
}
