'use client'

import { type DeskboardSentences, deskboardSentences } from '../../languages/deskboard.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

/** Sentences of the matrix in the language of the admin's interface. */
export const useBoardSentences = (): DeskboardSentences => deskboardSentences(useDeskSentences().code)
