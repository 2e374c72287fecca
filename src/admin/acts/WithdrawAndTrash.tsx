'use client'

import {
  ConfirmationModal,
  PopupList,
  toast,
  useConfig,
  useDocumentInfo,
  useDrawerSlug,
  useFormFields,
  useModal,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { mayIn } from '../../access/rules.ts'
import { announce } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import { useDesk } from '../useDesk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { usePlaces } from '../usePlaces.ts'
import { useYou } from '../useYou.ts'

/** What the server said. */
async function reasonOf(answer: Response): Promise<string> {
  const { errors }: { errors?: { message?: string }[] } = await answer.json()
  return errors?.[0]?.message ?? String(answer.status)
}

/** In the form's menu: what is live cannot be trashed, so both are offered as one. */
export function WithdrawAndTrash() {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { say } = useDeskSentences()
  const { slugOf, admin } = usePlaces()
  const { openModal } = useModal()
  const router = useRouter()
  const ask = useAsk()
  const you = useYou()
  const modalSlug = useDrawerSlug('bilingual-trash')
  const key = collectionSlug === slugOf('translations') ? 'translations' : 'articles'
  const article = useFormFields(([fields]) => fields?.article?.value)
  const language = useFormFields(([fields]) => fields?.language?.value)
  const { desk } = useDesk(key === 'articles' ? id : (article as string | number | undefined))

  const live = (desk?.editions ?? []).filter(
    (edition) => edition.live !== null && (key === 'articles' || edition.language === language),
  )
  const languages = live.map((edition) => edition.language)
  // What is live is withdrawn with its schedule; another language's schedule would stop the trash when all is withdrawn.
  const scheduled = (desk?.editions ?? []).flatMap(({ live: now, schedule }) =>
    !now && schedule ? [schedule.uid] : [],
  )
  if (!desk || languages.length === 0 || !languages.every((code) => mayIn(you, 'publish', code))) return null

  const both = async (): Promise<void> => {
    if (key === 'articles')
      for (const schedule of new Set(scheduled)) {
        const taken = await ask('/bilingual/acts', { act: 'unschedule', schedule })
        if (!taken.ok) return void toast.error(taken.message)
      }
    const withdrawn = await ask('/bilingual/acts', { act: 'withdraw', article: desk.article.id, languages })
    announce('moved', undefined)
    if (!withdrawn.ok) return void toast.error(withdrawn.message)
    const trashed = await fetch(
      `${config.serverURL}${config.routes.api}/${collectionSlug}/${id}?depth=0&translations=keep`,
      {
        method: 'PATCH',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ deletedAt: new Date().toISOString() }),
      },
    )
    if (!trashed.ok) return void toast.error(say.withdrawnNotTrashed(await reasonOf(trashed)))
    toast.success(say.trashed)
    router.push(admin(key))
  }
  return (
    <>
      <PopupList.Button id="bilingual-withdraw-and-trash" onClick={() => openModal(modalSlug)}>
        {say.withdrawAndTrash}
      </PopupList.Button>
      <ConfirmationModal
        body={[
          say.withdrawAndTrashHint(languages.map((code) => say.languages[code]).join(', ')),
          key === 'articles' && scheduled.length > 0 && say.trashTakesSchedulesBack,
        ]
          .filter(Boolean)
          .join(' ')}
        cancelLabel={say.cancel}
        confirmLabel={say.withdrawAndTrash}
        heading={say.withdrawAndTrash}
        modalSlug={modalSlug}
        onConfirm={both}
      />
    </>
  )
}
