'use client'

import type { SavedNode } from '../../body/ensureBlockIds.ts'
import { type Place, wordsOfNode } from '../../translating/merge/index.ts'
import { Words } from '../parts/Words.tsx'
import { useDeskSentences } from '../useDeskSentences.ts'
import { ChoiceBox } from './ChoiceBox.tsx'
import type { AskedProps } from './FieldChoice.tsx'
import { PictureShown } from './PictureShown.tsx'
import { useConflictSentences } from './useConflictSentences.ts'

interface Props extends AskedProps {
  place: Place
  name: string
  /** Its number among the blocks, from 1. */
  at: number
}

/** One block in both versions, each with the words its writer changed. */
export function BlockChoice({ place, at, lang, elsewhere, ...choosing }: Props) {
  const { say } = useDeskSentences()
  const conflict = useConflictSentences()
  const { base, yours, theirs, by } = place
  const kind = (yours ?? theirs ?? base)?.type ?? 'other'
  const before = wordsOfNode(base)
  const side = (node: SavedNode | null, gone: string) => {
    if (!node) return <p className="bilingual-difference__gone">{base ? gone : conflict.notThere}</p>
    if (node.type === 'upload') return <PictureShown node={node} />
    const after = wordsOfNode(node)
    if (after === '') return <p className="bilingual-difference__gone">{conflict.nowhere}</p>
    return <Words after={after} before={before} lang={lang} whole />
  }
  const gone = elsewhere ? conflict.absentElsewhere : conflict.absent
  const alike = yours && theirs && yours.type !== 'upload' && wordsOfNode(yours) === wordsOfNode(theirs)
  return (
    <ChoiceBox
      clash={by === 'both'}
      joint={by === 'both' && Boolean(yours && theirs)}
      note={alike ? conflict.looks : undefined}
      theirs={side(theirs, gone.theirs)}
      title={conflict.block(conflict.kinds[kind] ?? conflict.kinds.other ?? '', at)}
      who={(elsewhere ? say.movedElsewhere : say.movedBy)[by === 'nobody' ? 'both' : by]}
      yours={side(yours, gone.yours)}
      {...choosing}
    />
  )
}
