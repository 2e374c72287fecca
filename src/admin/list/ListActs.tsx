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

/** Articles of one request for a selection, and most that one selection acts upon. */
const PAGE = 200
const MOST = 2000

interface Page {
  docs: { id: string | number; workingTitle?: string | null }[]
  totalDocs: number
  hasNextPage: boolean
}

/** Above the list of articles: what can be done with those that are selected. */
export function ListActs() {
  const { say } = useDeskSentences()
  const { count, getQueryParams } = useSelection()
  const { openModal } = useModal()
  const { slugOf } = usePlaces()
  const ask = useAsk()
  const you = useYou()
  const [articles, setArticles] = useState<Listed[]>([])
  const [beyond, setBeyond] = useState(0)

  const open = async (act: BulkAct): Promise<void> => {
    const query = `${getQueryParams().replace(/^\?/, '')}&limit=${PAGE}&depth=0&select[workingTitle]=true&sort=id`
    const found: Listed[] = []
    let all = 0
    for (let page = 1; page <= MOST / PAGE; page += 1) {
      const answer = await ask<Page>(`/${slugOf('articles')}?${query}&page=${page}`)
      if (!answer.ok) return void toast.error(answer.message)
      found.push(...answer.data.docs.map(({ id, workingTitle }) => ({ id, title: workingTitle ?? '' })))
      all = answer.data.totalDocs
      if (!answer.data.hasNextPage) break
    }
    setArticles(found)
    setBeyond(all - found.length)
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
      <BulkDialog act="publish" articles={articles} beyond={beyond} you={you} />
      <BulkDialog act="withdraw" articles={articles} beyond={beyond} you={you} />
    </>
  )
}
