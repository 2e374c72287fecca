import { type ApiSentences, api as en } from './en/api.ts'
import { api as ko } from './ko/api.ts'
import type { LanguageCode, PerLanguage } from './types.ts'

export type { ApiSentences, GroupName, ParameterName, RouteName } from './en/api.ts'

const all: PerLanguage<ApiSentences> = { ko, en }

/** What the API's reference says, in one language. */
export const apiSentences = (code: LanguageCode): ApiSentences => all[code]
