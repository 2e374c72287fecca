'use client'

import { history as en, type HistorySentences } from '../../languages/en/history.ts'
import { history as ko } from '../../languages/ko/history.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

const all = { ko, en }

/** Sentences of the history of editions in the language of the admin's interface. */
export const useHistorySentences = (): HistorySentences => all[useDeskSentences().code]
