'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { hear } from '../events.ts'
import type { ListedStory } from '../server/stories.ts'
import { type Ask, useAsk } from '../useAsk.ts'

/** Names asked for in one request. */
const MOST = 100

/** A story by the id of its article, or by its uid. */
export type StoryName = `id:${string}` | `uid:${string}`

/** What the rows of this page know, in this browser: null where there is no such story. */
const known = new Map<StoryName, ListedStory | null>()
const listeners = new Set<() => void>()
const wanted = new Set<StoryName>()

const named = (names: StoryName[], kind: 'id' | 'uid'): string =>
  names
    .filter((name) => name.startsWith(`${kind}:`))
    .map((name) => encodeURIComponent(name.slice(kind.length + 1)))
    .join(',')

async function askFor(ask: Ask, names: StoryName[]): Promise<void> {
  const answer = await ask<ListedStory[]>(`/bilingual/stories?ids=${named(names, 'id')}&uids=${named(names, 'uid')}`)
  if (!answer.ok) return
  for (const name of names)
    known.set(name, answer.data.find(({ id, uid }) => name === `id:${id}` || name === `uid:${uid}`) ?? null)
  for (const listener of listeners) listener()
}

/** Rows that are shown at once are asked for at once. */
function want(ask: Ask, name: StoryName): void {
  wanted.add(name)
  if (wanted.size > 1) return
  setTimeout(() => {
    const names = [...wanted]
    wanted.clear()
    for (let from = 0; from < names.length; from += MOST) void askFor(ask, names.slice(from, from + MOST))
  })
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A story of a row, asked for together with those of all other rows, again after an act; undefined until it is known. */
export function useStory(name: StoryName | null): ListedStory | null | undefined {
  const ask = useAsk()
  useEffect(() => {
    if (name === null) return
    want(ask, name)
    return hear('moved', () => want(ask, name))
  }, [ask, name])
  return useSyncExternalStore(
    subscribe,
    () => (name === null ? null : known.get(name)),
    () => undefined,
  )
}
