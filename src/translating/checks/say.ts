import { beginning } from '../../body/words.ts'
import type { CheckSentences } from '../../languages/en/checks.ts'
import { checks as en } from '../../languages/en/checks.ts'
import type { LanguageCode, PerLanguage } from '../../languages/index.ts'
import { checks as ko } from '../../languages/ko/checks.ts'
import type { Finding } from './types.ts'

const sentences: PerLanguage<CheckSentences> = { ko, en }
export const checkSentences = (language: LanguageCode): CheckSentences => sentences[language]

const LONGEST = 80

/** The words that a finding's sentence names. */
export const valuesOf = ({ source, target, values, code }: Finding): Record<string, string> => ({
  check: code,
  ...(source && { source: beginning(source.text, LONGEST) }),
  ...(target && { target: beginning(target.text, LONGEST) }),
  ...values,
})

/** What a finding says, in the language of the editor. */
export const findingSentence = (finding: Finding, language: LanguageCode): string =>
  sentences[language][finding.code as 'number-missing'](valuesOf(finding))
