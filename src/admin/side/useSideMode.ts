'use client'

import { useCallback, useEffect, useState } from 'react'

const NAME = 'side'

/** Whether the form stands side by side with its source. It is part of the address, so that it can be linked to. */
export function useSideMode(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(false)
  useEffect(() => setOn(new URLSearchParams(window.location.search).has(NAME)), [])
  const turn = useCallback((next: boolean): void => {
    const address = new URL(window.location.href)
    if (next) address.searchParams.set(NAME, '1')
    else address.searchParams.delete(NAME)
    window.history.replaceState(window.history.state, '', address)
    setOn(next)
  }, [])
  return [on, turn]
}
