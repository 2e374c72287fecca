'use client'

import { side as en, type SideSentences } from '../../languages/en/side.ts'
import { side as ko } from '../../languages/ko/side.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

const all = { ko, en }

/** Sentences of side by side in the language of the admin's interface. */
export const useSideSentences = (): SideSentences => all[useDeskSentences().code]
