import type { DeskSentences } from '../en/desk.ts'

export const desk: DeskSentences = {
  languageMark: '다른 언어로 표시',
}
