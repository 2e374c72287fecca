'use client'

import type { LanguageCode } from '../../languages/index.ts'
import { diffWords } from '../../translating/diff/index.ts'
import { Pieces } from '../side/Pieces.tsx'
import { useDeskSentences } from '../useDeskSentences.ts'
import { aroundChanges } from './aroundChanges.ts'

/** Two texts as one, with what was taken out and what was put in; `whole` shows also what stayed. */
export function Words({
  before,
  after,
  lang,
  whole = false,
}: {
  before: string
  after: string
  /** Language of both texts: by it words are told apart. */
  lang: LanguageCode
  whole?: boolean
}) {
  const { say } = useDeskSentences()
  const pieces = diffWords(before, after, lang)
  return (
    <p className="bilingual-words" lang={lang}>
      <Pieces pieces={whole ? pieces : aroundChanges(pieces, say.unchangedParts)} />
    </p>
  )
}
