'use client'

import { Button, toast, useModal, useSelection } from '@payloadcms/ui'
import { useState } from 'react'
import { may } from '../../access/rules.ts'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { usePlaces } from '../usePlaces.ts'
import { useYou } from '../useYou.ts'
import { BulkDialog, bulkSlug } from './BulkDialog.tsx'
import type { BulkAct } from './sorting.ts'
import type { Listed } from './useBulk.ts'

/** Most articles that one selection acts upon. */
const MOST = 200

/** Above the list of articles: what can be done with those that are selected. */
export function ListActs() {
  const { say } = useDeskSentences()
  const { count, getQueryParams } = useSelection()
  const { openModal } = useModal()
  const { slugOf } = usePlaces()
  const ask = useAsk()
  const you = useYou()
  const [articles, setArticles] = useState<Listed[]>([])

  const open = async (act: BulkAct): Promise<void> => {
    const query = `${getQueryParams().replace(/^\?/, '')}&limit=${MOST}&depth=0&select[workingTitle]=true`
    const answer = await ask<{ docs: { id: string | number; workingTitle?: string | null }[] }>(
      `/${slugOf('articles')}?${query}`,
    )
    if (!answer.ok) return void toast.error(answer.message)
    setArticles(answer.data.docs.map(({ id, workingTitle }) => ({ id, title: workingTitle ?? '' })))
    openModal(bulkSlug(act))
  }
  if (!may(you, 'publish')) return null
  return (
    <>
      {count > 0 && (
        <div className="bilingual-list-acts">
          <span>{say.selected(count)}</span>
          <Button buttonStyle="secondary" margin={false} onClick={() => void open('publish')} size="small">
            {say.publishSelection}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={() => void open('withdraw')} size="small">
            {say.withdrawSelection}
          </Button>
        </div>
      )}
      <BulkDialog act="publish" articles={articles} you={you} />
      <BulkDialog act="withdraw" articles={articles} you={you} />
    </>
  )
}
