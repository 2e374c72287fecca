'use client'

import { Button, ConfirmationModal, toast, useDrawerSlug, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { announce } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { usePlaces } from '../usePlaces.ts'
import { useJoiningSentences } from './useJoiningSentences.ts'

/** On an article that became part of another: says so, and takes it back. */
export function SplitArticles({ article }: { article: string | number }) {
  const say = useJoiningSentences()
  const { say: desk } = useDeskSentences()
  const { closeModal, openModal } = useModal()
  const { admin } = usePlaces()
  const ask = useAsk()
  const router = useRouter()
  const modalSlug = useDrawerSlug('bilingual-split')

  const split = async (): Promise<void> => {
    const answer = await ask('/bilingual/acts', { act: 'split', article })
    closeModal(modalSlug)
    if (!answer.ok) return void toast.error(answer.message)
    toast.success(say.isSplit)
    announce('moved', undefined)
    router.push(admin('articles', `/${article}`))
  }
  return (
    <div className="field-type bilingual-join">
      <p className="field-description">{say.partOf}</p>
      <Button
        buttonStyle="secondary"
        id="bilingual-split"
        margin={false}
        onClick={() => openModal(modalSlug)}
        size="small"
      >
        {say.split}
      </Button>
      <ConfirmationModal
        body={say.partOf}
        cancelLabel={desk.cancel}
        confirmLabel={say.split}
        heading={say.splitHeading}
        modalSlug={modalSlug}
        onConfirm={split}
      />
    </div>
  )
}
