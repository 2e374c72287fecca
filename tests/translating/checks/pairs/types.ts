import type { CheckKind, GlossaryPair } from '../../../../src/translating/checks/index.ts'

/** A sentence, its translation, and the kinds of findings that it should give. The language is seen from the script. */
export type Pair = [source: string, target: string, expected?: CheckKind[], glossary?: GlossaryPair[]]
