'use client'

import { type ChecksPanelSentences, checksPanel as en } from '../../languages/en/checksPanel.ts'
import { checksPanel as ko } from '../../languages/ko/checksPanel.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

const all = { ko, en }

/** Sentences of the checks beside a text in the language of the admin's interface. */
export const useChecksSentences = (): ChecksPanelSentences => all[useDeskSentences().code]
