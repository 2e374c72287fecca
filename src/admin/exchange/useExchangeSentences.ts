'use client'

import { type ExchangeSentences, exchange as en } from '../../languages/en/exchange.ts'
import { exchange as ko } from '../../languages/ko/exchange.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

const all = { ko, en }

/** What is said of files for translators, in the language of the admin's interface. */
export const useExchangeSentences = (): ExchangeSentences => all[useDeskSentences().code]
