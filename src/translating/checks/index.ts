export { type CheckInput, checkPair, checkSentence, checkText } from './check.ts'
export type { CheckKind, CheckLevel, CheckLevels, Finding, GlossaryPair } from './types.ts'
export { CHECK_KINDS } from './types.ts'
