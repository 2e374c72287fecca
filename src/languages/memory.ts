import { memory as en, type MemorySentences } from './en/memory.ts'
import { memory as ko } from './ko/memory.ts'
import type { LanguageCode } from './types.ts'

export const memorySentences = (language: LanguageCode): MemorySentences => ({ ko, en })[language]
