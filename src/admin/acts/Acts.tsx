'use client'

import {
  Button,
  FormSubmit,
  PopupList,
  useDrawerSlug,
  useEditDepth,
  useFormModified,
  useFormProcessing,
  useModal,
  useTranslation,
} from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'
import { may } from '../../access/rules.ts'
import type { LanguageCode } from '../../languages/index.ts'
import { RevConflict } from '../conflict/RevConflict.tsx'
import { useUnschedule } from '../editions/useUnschedule.ts'
import { hear } from '../events.ts'
import { useDesk } from '../useDesk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { useYou } from '../useYou.ts'
import { focusField } from './focusField.ts'
import { PublishDialog } from './PublishDialog.tsx'
import type { Here } from './types.ts'
import { useKeptAfterRefusal } from './useKeptAfterRefusal.ts'
import { useSave } from './useSave.ts'
import { WithdrawDialog } from './WithdrawDialog.tsx'

/** The save button, and beside it what makes readers see it. */
export function Acts({ article, here }: { article: string | number | null | undefined; here: Here }) {
  const { say } = useDeskSentences()
  const { desk } = useDesk(article)
  const { openModal } = useModal()
  const { t } = useTranslation()
  const { disabled, save } = useSave()
  const modified = useFormModified()
  const processing = useFormProcessing()
  const unschedule = useUnschedule()
  const depth = useEditDepth()
  const publishSlug = useDrawerSlug('bilingual-publish')
  const withdrawSlug = useDrawerSlug('bilingual-withdraw')
  const you = useYou()
  const own = useMemo<LanguageCode[]>(() => (here.language ? [here.language] : []), [here.language])
  const [asked, setAsked] = useState<LanguageCode[]>(own)
  useKeptAfterRefusal()

  useEffect(() => {
    const [, path] = /^#field-(.+)$/.exec(window.location.hash) ?? []
    if (path) focusField(decodeURIComponent(path))
  }, [])

  /** What is published is what was saved: an unsaved form is saved first, and a refused save stops here. */
  const publish = async (languages: LanguageCode[]): Promise<void> => {
    setAsked(languages)
    if (await save()) openModal(publishSlug)
  }
  useEffect(() => hear('publish', ({ depth: at, languages }) => void (at === depth && publish(languages))))

  const publishes = desk !== null && may(you, 'publish')
  // The matrix leads here to publish: once, when it is known who may.
  useEffect(() => {
    if (!publishes || window.location.hash !== '#publish') return
    window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search)
    setAsked(own)
    openModal(publishSlug)
  }, [publishes, own, openModal, publishSlug])
  const live = desk?.editions.some((edition) => edition.live !== null)
  const schedules = [...new Set(desk?.editions.flatMap(({ schedule }) => (schedule ? [schedule.uid] : [])))]
  const withdraw = (): void => {
    setAsked(own)
    openModal(withdrawSlug)
  }
  return (
    <>
      <FormSubmit buttonId="action-save" disabled={disabled} onClick={() => void save()} size="medium" type="button">
        {t('general:save')}
      </FormSubmit>
      {publishes && (
        <Button
          buttonStyle="secondary"
          className="bilingual-publish"
          disabled={processing}
          enableSubMenu
          id="bilingual-publish-open"
          margin={false}
          onClick={() => void publish(own)}
          size="medium"
          SubMenuPopupContent={
            live || schedules.length > 0
              ? ({ close }) => (
                  <PopupList.ButtonGroup>
                    {live && (
                      <PopupList.Button
                        id="bilingual-withdraw-open"
                        onClick={() => {
                          withdraw()
                          close()
                        }}
                      >
                        {say.withdraw}
                      </PopupList.Button>
                    )}
                    {schedules.map((uid) => (
                      <PopupList.Button
                        key={uid}
                        onClick={() => {
                          void unschedule(uid)
                          close()
                        }}
                      >
                        {say.unschedule}
                      </PopupList.Button>
                    ))}
                  </PopupList.ButtonGroup>
                )
              : undefined
          }
          type="button"
        >
          {modified ? say.saveBefore : say.publish}
        </Button>
      )}
      {desk && you && publishes && (
        <>
          <PublishDialog asked={asked} desk={desk} here={here} slug={publishSlug} you={you} />
          <WithdrawDialog asked={asked} desk={desk} slug={withdrawSlug} you={you} />
        </>
      )}
      <RevConflict />
    </>
  )
}
