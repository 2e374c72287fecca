'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { toast, useEditDepth } from '@payloadcms/ui'
import { useTextOf } from '../editions/useTextOf.ts'
import { announce } from '../events.ts'
import type { SideBlock } from '../server/side.ts'
import { fillBlock, goToBlock, insertAtCaret, takeOver } from './blocks.ts'
import type { BehindState } from './useBehind.ts'
import type { Hints } from './useHints.ts'
import { type SideDeed, useSideKeys } from './useSideKeys.ts'
import { useSideSentences } from './useSideSentences.ts'

export const isChanged = ({ state }: SideBlock): boolean => state !== 'same'

interface Place {
  blocks: SideBlock[]
  /** Key of what is being written. */
  here: string | null
  editor: LexicalEditor | null
  tell: BehindState['tell']
  hints: Hints
  /** Leads to the next finding of the checks. */
  finding: () => void
  /** Opens or closes the sheet of keys. */
  help: () => void
}

export interface SideDeeds {
  copy: (block: SideBlock) => void
  /** Writes a translation in place of the words of the block with the caret. */
  fill: (text: string) => void
  /** Writes words where the caret stands. */
  insert: (text: string) => void
}

/** What can be done from the keyboard, and by the buttons of a block. */
export function useSideDeeds({ blocks, here, editor, tell, hints, finding, help }: Place): SideDeeds {
  const { language } = useTextOf()
  const depth = useEditDepth()
  const say = useSideSentences()
  const at = blocks.findIndex(({ key }) => key === here)

  const go = (list: SideBlock[]): void => {
    if (editor) list.some(({ id }) => goToBlock(editor, id))
  }
  const copy = (block: SideBlock | undefined): void => {
    if (!editor || !block?.node) return
    const before = blocks.slice(0, blocks.indexOf(block)).map(({ id }) => id)
    takeOver(editor, block.id, block.node, before)
    toast.success(say.copied)
  }
  const fill = (text: string): void => {
    const block = blocks[at]
    if (editor && block) fillBlock(editor, block.id, text)
  }
  const insert = (text: string): void => {
    if (editor) insertAtCaret(editor, text)
  }
  const [match] = hints.memory
  const [term] = hints.terms
  const judge = (act: 'done' | 'none'): void => {
    const block = blocks[at]
    if (block && isChanged(block)) void tell({ act, keys: [block.key] })
  }
  const deeds: Record<SideDeed, () => void> = {
    next: () => go(blocks.slice(at + 1)),
    previous: () => go(blocks.slice(0, Math.max(at, 0)).reverse()),
    nextChanged: () => go([...blocks.slice(at + 1), ...blocks.slice(0, Math.max(at, 0))].filter(isChanged)),
    copy: () => copy(blocks[at]),
    memory: () => match && fill(match.target),
    term: () => term && insert(term.target),
    done: () => judge('done'),
    none: () => judge('none'),
    finding,
    publish: () => announce('publish', { depth, languages: language ? [language] : [] }),
    help,
  }
  useSideKeys((deed) => deeds[deed]())
  return { copy, fill, insert }
}
