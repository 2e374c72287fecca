'use client'

import { joining as en, type JoiningSentences } from '../../languages/en/joining.ts'
import { joining as ko } from '../../languages/ko/joining.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

const all = { ko, en }

/** What is said of joining, in the language of the admin's interface. */
export const useJoiningSentences = (): JoiningSentences => all[useDeskSentences().code]
