'use client'

import { Button, useDocumentInfo, useDrawerSlug, useListDrawer, useModal } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'
import { may, mayIn } from '../../access/rules.ts'
import type { Desk } from '../../publishing/desk.ts'
import { useAsk } from '../useAsk.ts'
import { useDesk } from '../useDesk.ts'
import { usePlaces } from '../usePlaces.ts'
import { useYou } from '../useYou.ts'
import { JoinDialog } from './JoinDialog.tsx'
import { SplitArticles } from './SplitArticles.tsx'
import { useJoiningSentences } from './useJoiningSentences.ts'

/** On an article that lacks a language: chooses the article that has it, and asks before they become one. */
export function JoinArticles() {
  const { id, isTrashed } = useDocumentInfo()
  const { desk } = useDesk(id)
  const say = useJoiningSentences()
  const you = useYou()
  const ask = useAsk()
  const { openModal } = useModal()
  const dialog = useDrawerSlug('bilingual-join')
  const articles = usePlaces().slugOf('articles')
  const [other, setOther] = useState<Desk | null>(null)
  const filterOptions = useMemo(() => ({ [articles]: { id: { not_equals: id ?? 0 } } }), [articles, id])
  const [ListDrawer, , { openDrawer, closeDrawer }] = useListDrawer({ collectionSlugs: [articles], filterOptions })

  useEffect(() => {
    if (other) openModal(dialog)
  }, [other, openModal, dialog])

  const choose = async (chosen: string | number): Promise<void> => {
    closeDrawer()
    const answer = await ask<Desk>(`/bilingual/desk/${encodeURIComponent(String(chosen))}`)
    if (!answer.ok) return
    setOther(answer.data)
  }

  if (desk?.article.joined) return <SplitArticles article={desk.article.id} />
  if (!desk || isTrashed) return null
  const lacks = desk.editions.some(({ document }) => document === null)
  const mine = desk.editions.every(({ language }) => mayIn(you, 'write translations', language))
  return (
    <div className="field-type bilingual-join">
      {lacks && mine && may(you, 'write articles') && (
        <>
          <Button buttonStyle="secondary" id="bilingual-join" margin={false} onClick={openDrawer} size="small">
            {say.button}
          </Button>
          <p className="field-description">{say.hint}</p>
          <ListDrawer allowCreate={false} onSelect={({ docID }) => void choose(docID)} />
        </>
      )}
      {other && <JoinDialog desk={desk} modalSlug={dialog} onJoined={() => setOther(null)} other={other} />}
    </div>
  )
}
