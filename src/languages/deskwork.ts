import { type DeskworkSentences, deskwork as en } from './en/deskwork.ts'
import { deskwork as ko } from './ko/deskwork.ts'
import type { LanguageCode } from './types.ts'

export type { DeskworkSentences } from './en/deskwork.ts'
export const deskworkSentences = (language: LanguageCode): DeskworkSentences => ({ ko, en })[language]
