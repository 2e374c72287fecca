'use client'

import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback, useRef } from 'react'
import type { Mark } from '../../translating/machine/words.ts'
import { settled } from '../acts/settled.ts'
import { compare, openPlaces, overridesFor, type Values } from '../conflict/compare.ts'
import { useComparedFields } from '../conflict/useComparedFields.ts'
import { useAsk } from '../useAsk.ts'

/** Values of the form by their paths: a group's are its fields'. */
const flat = (values: Values, before = ''): [string, unknown][] =>
  Object.entries(values).flatMap(([name, value]): [string, unknown][] =>
    name === 'seo' && typeof value === 'object' && value !== null
      ? flat(value as Values, `${before}${name}.`)
      : [[`${before}${name}`, value]],
  )

/** Fields that a machine's save moves besides its words. */
const BESIDES = ['kind', 'slug']
const placeOf = ({ key, block }: Pick<Mark, 'key' | 'block'>): string =>
  block === null ? key.replace('field:', '') : `body ${block}`

/**
 * Takes what a machine or the memory wrote meanwhile, and what a review did, into the open form. What was typed and not
 * saved stays, also where the machine wrote, and the next save starts from the newer text. Where a person saved other
 * words in a place that was typed in, nothing is taken in: the next save asks which of them stays.
 */
export function useTakeIn(): () => Promise<void> {
  const info = useDocumentInfo()
  const form = useForm()
  const fields = useComparedFields()
  const ask = useAsk()
  const now = useRef({ info, form, fields })
  now.current = { info, form, fields }
  const last = useRef<Promise<void>>(Promise.resolve())
  return useCallback(() => {
    const one = async (): Promise<void> => {
      const { id, collectionSlug } = now.current.info
      const answer = await ask<Values>(`/${collectionSlug}/${id}?depth=0`)
      if (!answer.ok) return
      await settled()
      const { data: base, setData } = now.current.info
      const { dispatchFields, getData } = now.current.form
      const [yours, theirs] = [getData() as Values, answer.data]
      if (Number(theirs.rev) <= Number(yours.rev)) return
      const comparison = compare(now.current.fields, base ?? {}, yours, theirs)
      const open = openPlaces(comparison, {})
      if (open.length > 0) {
        const standing = await ask<{ marks: Mark[] }>(`/bilingual/machine/text/${id}`)
        const places = new Set([...BESIDES, ...(standing.ok ? standing.data.marks.map(placeOf) : [])])
        if (open.some(({ key }) => !places.has(key))) return
      }
      const kept = Object.fromEntries(open.map(({ key, mark }) => [key, { choice: 'yours' as const, mark }]))
      for (const [path, value] of flat(overridesFor(comparison, kept, yours, theirs)))
        dispatchFields({ type: 'UPDATE', path, value, initialValue: value })
      setData({ ...base, ...theirs })
      await settled()
    }
    // One after the other: each starts from what the one before took in.
    last.current = last.current.then(one, one)
    return last.current
  }, [ask])
}
