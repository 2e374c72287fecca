'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { toast, useEditDepth } from '@payloadcms/ui'
import type { RefObject } from 'react'
import { focusField } from '../acts/focusField.ts'
import { useTextOf } from '../editions/useTextOf.ts'
import { announce } from '../events.ts'
import type { SideBlock } from '../server/side.ts'
import { fillBlock, goToBlock, insertAtCaret, takeOver } from './blocks.ts'
import { roundFrom, type SidePlace } from './places.ts'
import type { BehindState } from './useBehind.ts'
import type { Hints } from './useHints.ts'
import { type SideDeed, useSideKeys } from './useSideKeys.ts'
import { useSideSentences } from './useSideSentences.ts'

interface Here {
  places: readonly SidePlace[]
  /** Key of what is being written. */
  here: string | null
  editor: LexicalEditor | null
  column: RefObject<HTMLElement | null>
  /** Brings the form or the source into view where a narrow screen shows one of them. */
  reveal: (what: 'form' | 'source') => void
  tell: BehindState['tell']
  hints: Hints
  /** Leads to the next finding of the checks. */
  finding: () => void
  /** Whether whoever writes may publish in this language. */
  publishes: boolean
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
export function useSideDeeds(at: Here): SideDeeds {
  const { places, here, editor, column, reveal, tell, hints, finding, publishes, help } = at
  const { language } = useTextOf()
  const depth = useEditDepth()
  const say = useSideSentences()
  const index = places.findIndex(({ key }) => key === here)
  const place = places[index]
  const blocks = places.flatMap(({ block }) => block ?? [])

  /** Its counterpart in the form; where the translation has none, the place beside the form itself. */
  const goTo = ({ key, block }: SidePlace): void => {
    reveal('form')
    // The form is drawn before the caret can stand in it.
    requestAnimationFrame(() => {
      if (!block) return focusField(key.slice('field:'.length), 0)
      if (editor && goToBlock(editor, block.id)) return
      reveal('source')
      requestAnimationFrame(() => {
        const item = column.current?.querySelector<HTMLElement>(`[data-side="${CSS.escape(key)}"]`)
        item?.focus({ preventScroll: true })
        item?.scrollIntoView({ block: 'center', behavior: 'smooth' })
      })
    })
  }
  /** The first of these blocks that the translation has. */
  const go = (list: readonly SidePlace[]): void => {
    if (editor) list.some(({ block }) => block && goToBlock(editor, block.id))
  }
  const goChanged = (): void => {
    const next = roundFrom(places, here).find(({ changed }) => changed)
    if (next) goTo(next)
    else toast.info(say.noneChanged)
  }
  const copy = (block: SideBlock | null | undefined): void => {
    if (!editor || !block?.node) return
    const before = blocks.slice(0, blocks.indexOf(block)).map(({ id }) => id)
    reveal('form')
    takeOver(editor, block.id, block.node, before)
    toast.success(say.copied)
  }
  const fill = (text: string): void => {
    if (editor && place?.block) fillBlock(editor, place.block.id, text)
  }
  const insert = (text: string): void => {
    if (editor) insertAtCaret(editor, text)
  }
  const [match] = hints.memory
  const [term] = hints.terms
  const judge = (act: 'done' | 'none'): void => {
    if (place?.changed) void tell({ act, keys: [place.key] })
    else toast.info(say.notChanged)
  }
  const deeds: Record<SideDeed, () => void> = {
    next: () => go(places.slice(index + 1)),
    previous: () => go(places.slice(0, Math.max(index, 0)).reverse()),
    nextChanged: goChanged,
    copy: () => copy(place?.block),
    memory: () => (match ? fill(match.target) : toast.info(say.noMatch)),
    term: () => (term ? insert(term.target) : toast.info(say.noTerm)),
    done: () => judge('done'),
    none: () => judge('none'),
    finding,
    publish: () =>
      publishes
        ? announce('publish', { depth, languages: language ? [language] : [] })
        : toast.info(say.notYoursToPublish),
    help,
  }
  useSideKeys((deed) => deeds[deed]())
  return { copy, fill, insert }
}
