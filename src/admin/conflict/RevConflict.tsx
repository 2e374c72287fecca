'use client'

import { Button, Drawer, useDocumentInfo, useDrawerSlug, useForm, useFormFields, useModal } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { announce } from '../events.ts'
import type { LastSave } from '../server/lastSave.ts'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { type Difference, differences, keptAtFirst, overridesFor, type Side } from './compare.ts'
import { DifferenceChoice } from './DifferenceChoice.tsx'
import { useComparedFields } from './useComparedFields.ts'

/** Payload's own dialog on another's save, which only offers to throw the form away: ours comes in its place. */
const PAYLOADS = 'document-stale-data'

type Document = Record<string, unknown>

/**
 * Where another's save came first, by a refused save or by Payload's notice: both versions field by field,
 * one to be chosen for each. The chosen save starts from the newer version; until then the form keeps everything.
 */
export function RevConflict() {
  const { say, language } = useDeskSentences()
  const { id, collectionSlug, data: base, setData } = useDocumentInfo()
  const { dispatchFields, getData, reset, setModified, submit } = useForm()
  const refusal = useFormFields(([fields]) => fields?.rev?.errorMessage)
  const { closeModal, isModalOpen, openModal } = useModal()
  const fields = useComparedFields()
  const ask = useAsk()
  const [theirs, setTheirs] = useState<Document | null>(null)
  const [list, setList] = useState<Difference[]>([])
  const [kept, setKept] = useState<Record<string, Side>>({})
  const [trouble, setTrouble] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [who, setWho] = useState<LastSave | null>(null)
  const slug = useDrawerSlug('bilingual-conflict')
  const stale = isModalOpen(PAYLOADS)

  const show = useCallback(
    async (refused: boolean) => {
      const [answer, saved] = await Promise.all([
        ask<Document>(`/${collectionSlug}/${id}?depth=0`),
        ask<LastSave>(`/bilingual/saved/${collectionSlug}/${id}`),
      ])
      setWho(saved.ok ? saved.data : null)
      setTrouble(answer.ok ? null : answer.message)
      if (answer.ok) {
        // Payload goes by the clock: what our own acts wrote is no conflict.
        if (!refused && answer.data.rev === getData().rev) return
        const found = differences(fields, base ?? {}, getData(), answer.data)
        setTheirs(answer.data)
        setList(found)
        setKept(keptAtFirst(found))
      }
      openModal(slug)
    },
    [ask, base, collectionSlug, fields, getData, id, openModal, slug],
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

  const save = async (): Promise<void> => {
    if (!theirs) return
    closeModal(slug)
    await submit({ overrides: overridesFor(list, kept, theirs) })
    announce('moved', undefined)
  }
  const takeTheirs = async (): Promise<void> => {
    if (!theirs) return
    closeModal(slug)
    setData(theirs)
    await reset(theirs)
  }
  const clashes = list.filter(({ by, merged }) => by === 'both' && !merged)
  const you = who?.you === true
  const by =
    who && (who.at || who.name) ? say.conflictBy(who.name, who.at ? language.formatDateTime(who.at) : '', you) : ''
  return (
    <Drawer slug={slug} title={you ? say.conflictHeadingYours : say.conflictHeading}>
      <div className="bilingual-dialog bilingual-conflict">
        {by !== '' && <p className="bilingual-warn">{by}</p>}
        <p>{by === '' && said !== '' ? said : say.conflictHint}</p>
        {trouble && (
          <p className="bilingual-refused" role="alert">
            {trouble}
          </p>
        )}
        {theirs && list.length === 0 && <p>{say.conflictSame}</p>}
        {list.length > 0 && clashes.length === 0 && <p className="bilingual-ready">{say.conflictNone}</p>}
        {list.map((difference) => (
          <DifferenceChoice
            difference={difference}
            elsewhere={you}
            kept={kept[difference.field.name] ?? 'yours'}
            key={difference.field.name}
            onKeep={(side) => setKept((before) => ({ ...before, [difference.field.name]: side }))}
          />
        ))}
        <footer>
          <Button buttonStyle="secondary" margin={false} onClick={() => closeModal(slug)}>
            {say.keepWriting}
          </Button>
          <Button buttonStyle="secondary" disabled={!theirs} margin={false} onClick={() => void takeTheirs()}>
            {say.takeTheirs}
          </Button>
          <Button disabled={!theirs} id="bilingual-conflict-save" margin={false} onClick={() => void save()}>
            {say.saveChosen}
          </Button>
        </footer>
      </div>
    </Drawer>
  )
}
