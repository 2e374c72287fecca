'use client'

import { machineDesk as en, type MachineDeskSentences } from '../../languages/en/machineDesk.ts'
import { machineDesk as ko } from '../../languages/ko/machineDesk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

const all = { ko, en }

/** What is said of machine translation and of the memory's fill, in the language of the admin's interface. */
export const useMachineSentences = (): MachineDeskSentences => all[useDeskSentences().code]
