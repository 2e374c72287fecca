'use client'

import { Button, useModal, useSelection } from '@payloadcms/ui'
import { useState } from 'react'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { usePlaces } from '../usePlaces.ts'
import { BulkDialog, bulkSlug } from './BulkDialog.tsx'
import type { BulkAct } from './useBulk.ts'

/** Most articles that one selection acts upon. */
const MOST = 200

/** Above the list of articles: what can be done with those that are selected. */
export function ListActs() {
  const { say } = useDeskSentences()
  const { count, getQueryParams, getSelectedIds, selectAll } = useSelection()
  const { openModal } = useModal()
  const { slugOf } = usePlaces()
  const ask = useAsk()
  const [articles, setArticles] = useState<(string | number)[]>([])

  const open = async (act: BulkAct): Promise<void> => {
    let ids = getSelectedIds()
    if (selectAll === 'allAvailable') {
      const query = `${getQueryParams().replace(/^\?/, '')}&limit=${MOST}&depth=0&select[uid]=true`
      const answer = await ask<{ docs: { id: string | number }[] }>(`/${slugOf('articles')}?${query}`)
      if (answer.ok) ids = answer.data.docs.map(({ id }) => id)
    }
    setArticles(ids.slice(0, MOST))
    openModal(bulkSlug(act))
  }
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
      <BulkDialog act="publish" articles={articles} />
      <BulkDialog act="withdraw" articles={articles} />
    </>
  )
}
