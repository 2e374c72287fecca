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
import { PublishDialog } from './PublishDialog.tsx'
import { schedulesOf } from './request.ts'
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
  const [replaced, setReplaced] = useState('')
  useKeptAfterRefusal()

  /** What is published is what was saved: an unsaved form is saved first, and a refused save stops here. */
  const publish = async (languages: LanguageCode[], replaces = ''): Promise<void> => {
    setAsked(languages)
    setReplaced(replaces)
    if (await save()) openModal(publishSlug)
  }
  useEffect(() =>
    hear('publish', ({ depth: at, languages, replaces }) => void (at === depth && publish(languages, replaces))),
  )

  const publishes = desk !== null && may(you, 'publish')
  const waits = desk?.editions.find(({ language }) => language === here.language)?.schedule?.uid ?? ''
  // The matrix leads here to publish, or to schedule anew: once, when it is known who may.
  useEffect(() => {
    if (!publishes || !['#publish', '#schedule'].includes(window.location.hash)) return
    setReplaced(window.location.hash === '#schedule' ? waits : '')
    window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search)
    setAsked(own)
    openModal(publishSlug)
  }, [publishes, own, openModal, publishSlug, waits])
  const live = desk?.editions.some((edition) => edition.live !== null)
  const schedules = desk ? schedulesOf(desk.editions) : []
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
                    {schedules.map(({ uid, languages }) => (
                      <PopupList.Button
                        key={uid}
                        onClick={() => {
                          void unschedule(uid)
                          close()
                        }}
                      >
                        {languages.length > 1 ? say.unscheduleBoth : say.unschedule}
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
          <PublishDialog asked={asked} desk={desk} here={here} replaces={replaced} slug={publishSlug} you={you} />
          <WithdrawDialog asked={asked} desk={desk} slug={withdrawSlug} you={you} />
        </>
      )}
      <RevConflict />
    </>
  )
}
