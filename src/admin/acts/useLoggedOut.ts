'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useCallback } from 'react'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

const SAID = 'bilingual-logged-out'
/** What was said of an ended session is over: a save went through. */
export const loggedIn = (): unknown => toast.dismiss(SAID)

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
    // Nobody is known while the database is away, either: only where it answers is a session over.
    const you = await ask('/bilingual/you')
    if (you.ok || (you.status !== 401 && you.status !== 403)) return
    const login = () => void window.open(`${routes.admin}${admin.routes.login}`, '_blank', 'noopener')
    toast.error(say.loggedOut, { id: SAID, duration: SAID_MS, action: { label: say.logIn, onClick: login } })
  }, [admin, ask, routes, say])
}
