import type { CheckKind } from '../../../../src/translating/checks/index.ts'

/** Two terms that the desk has agreed on, and what must not stand for them. */
export interface GlossaryPair {
  ko: string
  en: string
  forbidden?: { ko?: string[]; en?: string[] }
}

/** A sentence, its translation, and the kinds of findings that it should give. The language is seen from the script. */
export type Pair = [source: string, target: string, expected?: CheckKind[], glossary?: GlossaryPair[]]
