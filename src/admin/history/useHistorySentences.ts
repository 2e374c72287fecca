'use client'

import { useTranslation } from '@payloadcms/ui'
import { history as en } from '../../languages/en/history.ts'
import { interfaceLanguage } from '../../languages/interface.ts'
import { history as ko } from '../../languages/ko/history.ts'

const all = { ko, en }

export const useHistorySentences = (): typeof en => all[interfaceLanguage(useTranslation().i18n.language)]
