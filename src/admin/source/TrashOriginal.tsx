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
import { useTextOf } from '../editions/useTextOf.ts'
import { announce } from '../events.ts'
import { useDesk } from '../useDesk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { usePlaces } from '../usePlaces.ts'

/** In the form's menu: an original with translations goes to the trash only after its translations were named. */
export function TrashOriginal() {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { say } = useDeskSentences()
  const { slugOf, admin } = usePlaces()
  const { openModal } = useModal()
  const router = useRouter()
  const modalSlug = useDrawerSlug('bilingual-trash-original')
  const kind = useFormFields(([fields]) => fields?.kind?.value)
  const { article, language } = useTextOf()
  const isText = collectionSlug === slugOf('translations')
  const { desk } = useDesk(isText && article !== null ? article : undefined)

  const own = desk?.editions.find((edition) => edition.language === language)
  const others = (desk?.editions ?? []).filter(
    (edition) => edition.language !== language && edition.document !== null && edition.kind !== 'original',
  )
  // What is live is withdrawn first: the menu offers both as one.
  if (kind !== 'original' || !own || own.live || own.state === 'trashed' || others.length === 0) return null

  const trash = async (): Promise<void> => {
    const place = `${config.serverURL}${config.routes.api}/${collectionSlug}/${id}`
    const answer = await fetch(`${place}?depth=0&translations=keep`, {
      method: 'PATCH',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ deletedAt: new Date().toISOString() }),
    }).catch(() => null)
    announce('moved', undefined)
    if (!answer?.ok) return void toast.error(say.notReached)
    toast.success(say.originalTrashed)
    router.push(admin('translations'))
  }
  return (
    <>
      <PopupList.Button id="bilingual-trash-original" onClick={() => openModal(modalSlug)}>
        {say.trashOriginal}
      </PopupList.Button>
      <ConfirmationModal
        body={say.trashOriginalHint(others.map(({ title, language: code }) => title || say.languages[code]).join(', '))}
        cancelLabel={say.cancel}
        confirmLabel={say.trashOriginal}
        heading={say.trashOriginal}
        modalSlug={modalSlug}
        onConfirm={trash}
      />
    </>
  )
}
