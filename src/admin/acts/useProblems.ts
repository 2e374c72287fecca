'use client'

import { toast, useForm, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useCallback, useRef } from 'react'
import type { Desk } from '../../publishing/desk.ts'
import type { SaidProblem } from '../../publishing/problem.ts'
import { goalOf, goTo, topEditor } from '../checks/words.ts'
import { useAsk } from '../useAsk.ts'
import { usePlaces } from '../usePlaces.ts'
import { focusField } from './focusField.ts'
import type { Here } from './types.ts'

const isHere = ({ collection, document, language }: SaidProblem, here: Here): boolean =>
  collection === here.collection &&
  (document ? document === here.uid : collection === 'articles' || language === here.language)

/** Where problems are mended: errors go to the fields of the open form until the gate says them no more, `go` leads to any other document. */
export function useProblems(here: Here, desk: Desk | null, modalSlug: string) {
  const { dispatchFields, getField, setSubmitted } = useForm()
  const { closeModal } = useModal()
  const router = useRouter()
  const ask = useAsk()
  const { admin, slugOf } = usePlaces()

  const marked = useRef<string[]>([])
  const mark = useCallback(
    (problems: SaidProblem[]) => {
      const errors = problems
        .filter((problem) => problem.level === 'error' && isHere(problem, here) && getField(problem.path))
        // The list of texts is no field that a save could mend: marked, it would stand in the way of every save.
        .filter(({ path }) => path !== 'translations')
        .map(({ path, message }) => ({ path, message }))
      // What the gate said before and says no more.
      for (const path of marked.current.filter((path) => !errors.some((error) => error.path === path)))
        dispatchFields({ type: 'UPDATE', path, valid: true, errorMessage: undefined })
      marked.current = errors.map(({ path }) => path)
      if (errors.length === 0) return
      dispatchFields({ type: 'ADD_SERVER_ERRORS', errors })
      setSubmitted(true)
    },
    [dispatchFields, getField, here, setSubmitted],
  )

  const go = useCallback(
    async (problem: SaidProblem) => {
      const { collection, document, language, path } = problem
      if (isHere(problem, here)) {
        closeModal(modalSlug)
        const goal = goalOf(problem)
        if (goal) goTo(topEditor(), goal)
        else focusField(path)
        return
      }
      const known =
        collection === 'articles'
          ? desk?.article.id
          : collection === 'translations'
            ? desk?.editions.find((edition) => edition.language === language)?.document
            : null
      const leave = (id: string | number) => {
        closeModal(modalSlug)
        router.push(`${admin(collection, `/${id}`)}#field-${path.replaceAll('.', '__')}`)
      }
      if (known !== null && known !== undefined) return leave(known)
      if (!document) return
      const where = `where[uid][equals]=${encodeURIComponent(document)}&limit=1&depth=0`
      const answer = await ask<{ docs: { id: string | number }[] }>(`/${slugOf(collection)}?${where}`)
      const id = answer.ok ? answer.data.docs[0]?.id : undefined
      if (id !== undefined) leave(id)
      else if (!answer.ok) toast.error(answer.message)
    },
    [admin, ask, closeModal, desk, here, modalSlug, router, slugOf],
  )
  return { mark, go }
}
