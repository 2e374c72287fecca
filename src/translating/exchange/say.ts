import type { PayloadRequest } from 'payload'
import { type ExchangeSentences, exchange as en } from '../../languages/en/exchange.ts'
import type { LanguageCode } from '../../languages/index.ts'
import { interfaceLanguage } from '../../languages/interface.ts'
import { exchange as ko } from '../../languages/ko/exchange.ts'

const sentences: Record<LanguageCode, ExchangeSentences> = { ko, en }

export const sentencesIn = (language: LanguageCode): ExchangeSentences => sentences[language]

/** The sentences in the language of whoever asks. */
export const exchangeSentences = (req: Pick<PayloadRequest, 'i18n'> | undefined): ExchangeSentences =>
  sentences[interfaceLanguage(req?.i18n?.language)]
