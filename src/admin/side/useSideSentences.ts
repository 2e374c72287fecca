'use client'

import { useTranslation } from '@payloadcms/ui'
import { side as en } from '../../languages/en/side.ts'
import { interfaceLanguage } from '../../languages/interface.ts'
import { side as ko } from '../../languages/ko/side.ts'

const all = { ko, en }

/** Sentences of side by side in the language of the admin's interface. */
export const useSideSentences = (): typeof en => all[interfaceLanguage(useTranslation().i18n.language)]
