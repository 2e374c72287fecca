'use client'

import { type ConflictSentences, conflict as en } from '../../languages/en/conflict.ts'
import { conflict as ko } from '../../languages/ko/conflict.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

const all = { ko, en }

/** Sentences of a conflict in the language of the admin's interface. */
export const useConflictSentences = (): ConflictSentences => all[useDeskSentences().code]
