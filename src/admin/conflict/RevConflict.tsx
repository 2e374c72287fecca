'use client'

import { Drawer, useDocumentInfo, useDrawerSlug, useForm, useFormFields, useModal } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { useDeskSentences } from '../useDeskSentences.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import { useConflict } from './useConflict.ts'

/** Payload's own dialog on another's save, which only offers to throw the form away: ours comes in its place. */
const PAYLOADS = 'document-stale-data'

/**
 * Where another's save came first, by a refused save or by Payload's notice: both versions side by side, one to be
 * chosen wherever both changed something. The chosen save starts from the newer version; until then the form keeps
 * everything, and where a third save comes meanwhile, what was chosen stays chosen.
 */
export function RevConflict() {
  const { say } = useDeskSentences()
  const { id } = useDocumentInfo()
  const { dispatchFields, setModified } = useForm()
  const refusal = useFormFields(([fields]) => fields?.rev?.errorMessage)
  const { closeModal, isModalOpen, openModal } = useModal()
  const conflict = useConflict()
  const [said, setSaid] = useState('')
  const slug = useDrawerSlug('bilingual-conflict')
  const stale = isModalOpen(PAYLOADS)
  const { look } = conflict

  const show = useCallback(
    async (refused: boolean) => {
      if (await look(refused)) openModal(slug)
    },
    [look, openModal, slug],
  )

  useEffect(() => {
    if (stale) closeModal(PAYLOADS)
    if ((!stale && !refusal) || id === undefined) return
    setSaid(refusal ?? '')
    if (refusal) {
      setModified(true)
      dispatchFields({ type: 'UPDATE', path: 'rev', valid: true, errorMessage: undefined })
    }
    void show(Boolean(refusal))
  }, [stale, refusal, id, closeModal, dispatchFields, setModified, show])

  const close = (): void => closeModal(slug)
  return (
    <Drawer slug={slug} title={conflict.who?.you ? say.conflictHeadingYours : say.conflictHeading}>
      {isModalOpen(slug) && <ConflictDialog close={close} conflict={conflict} said={said} />}
    </Drawer>
  )
}
