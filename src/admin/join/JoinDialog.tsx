'use client'

import { ConfirmationModal, toast, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import type { LanguageCode } from '../../languages/index.ts'
import type { Desk } from '../../publishing/desk.ts'
import { announce } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { useJoiningSentences } from './useJoiningSentences.ts'

/** What would become part of the article, before it does. What is refused is said as it stands. */
export function JoinDialog({
  desk,
  other,
  modalSlug,
  onJoined,
}: {
  desk: Desk
  other: Desk
  modalSlug: string
  onJoined: () => void
}) {
  const say = useJoiningSentences()
  const { say: names } = useDeskSentences()
  const ask = useAsk()
  const router = useRouter()
  const { closeModal } = useModal()
  const texts = other.editions.filter(({ document, state }) => document !== null && state !== 'trashed')
  const title = texts[0]?.title ?? other.article.uid

  const join = async (): Promise<void> => {
    const request = { act: 'join', article: desk.article.id, with: other.article.id }
    const answer = await ask<{ languages: LanguageCode[] }>('/bilingual/acts', request)
    closeModal(modalSlug)
    if (!answer.ok) return void toast.error(answer.message)
    toast.success(say.joined(answer.data.languages.map((code) => names.languages[code]).join(', ')))
    onJoined()
    announce('moved', undefined)
    router.refresh()
  }
  return (
    <ConfirmationModal
      body={
        <div className="bilingual-start">
          <p>{texts.length > 0 ? say.moves(title) : say.nothing(title)}</p>
          <ul>
            {texts.map(({ language, title: own }) => (
              <li key={language} lang={language}>
                {names.languages[language]}: {own}
              </li>
            ))}
          </ul>
          <p>{say.after}</p>
        </div>
      }
      cancelLabel={names.cancel}
      confirmLabel={say.join}
      heading={say.heading}
      modalSlug={modalSlug}
      onConfirm={join}
    />
  )
}
