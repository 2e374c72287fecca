'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useMemo, useRef, useState } from 'react'
import { mayIn } from '../../access/rules.ts'
import type { Against } from '../../translating/behind/types.ts'
import { AtBlock } from '../checks/AtBlock.tsx'
import { SideChecks } from '../checks/SideChecks.tsx'
import { useSideChecks } from '../checks/useSideChecks.ts'
import { useTextOf } from '../editions/useTextOf.ts'
import { isMarked, SideMarks } from '../machine/SideMarks.tsx'
import { useStanding } from '../machine/useStanding.ts'
import { useYou } from '../useYou.ts'
import { HintList } from './HintList.tsx'
import { HEAD, isChanged, placesOf } from './places.ts'
import { SideHead } from './SideHead.tsx'
import { SideBlockItem, SideFieldItem } from './SideItem.tsx'
import { useAligned } from './useAligned.ts'
import { useBodyEditor } from './useBodyEditor.ts'
import { useCaret } from './useCaret.ts'
import { useHints } from './useHints.ts'
import { useSideDeeds } from './useSideDeeds.ts'
import { useSideSentences } from './useSideSentences.ts'
import { useSource } from './useSource.ts'
import { TermsOfSource } from './useTerms.ts'
import { Verdict } from './Verdict.tsx'

/** The source of a translation beside its form: block by block, each at the height of its counterpart. */
export function SideColumn({ leave }: { leave: () => void }) {
  const { id, lastUpdateTime } = useDocumentInfo()
  const say = useSideSentences()
  const column = useRef<HTMLDivElement>(null)
  const [against, setAgainst] = useState<Against>('working')
  const [help, setHelp] = useState(false)
  const [source, setSource] = useState(false)
  const { text, refused, behind } = useSource(id, against, lastUpdateTime)
  const editor = useBodyEditor(column)
  const here = useCaret(editor)
  useEffect(() => {
    document.documentElement.classList.add('bilingual-side-open')
    return () => document.documentElement.classList.remove('bilingual-side-open')
  }, [])
  useEffect(() => {
    document.documentElement.classList.toggle('bilingual-side-source', source)
    return () => document.documentElement.classList.remove('bilingual-side-source')
  }, [source])

  const blocks = text?.blocks ?? []
  const places = useMemo(() => (text ? placesOf(text) : []), [text])
  const { language: own } = useTextOf()
  const words = blocks.find(({ key }) => key === here)?.text ?? ''
  const hints = useHints({ from: text?.language ?? null, to: own, text: words, article: text?.article ?? null })
  const { checks, go, next } = useSideChecks({ id, editor, here, reveal: () => setSource(false) })
  // What is said of a block makes it higher.
  const found = checks?.answer
  const marks = useStanding()
  const marked = marks.standing
  const content = useMemo(
    () => ({ text, said: behind.answer, hints, found, marked }),
    [text, behind.answer, hints, found, marked],
  )
  useAligned(column, editor, content)
  const you = useYou()
  const publishes = own !== null && mayIn(you, 'publish', own)
  const deeds = useSideDeeds({
    places,
    here,
    editor,
    column,
    reveal: (what) => setSource(what === 'source'),
    tell: behind.tell,
    hints,
    finding: next,
    publishes,
    help: () => setHelp((open) => !open),
  })
  const shown = places.map(({ key }) => key)
  const fields = (stands: (key: string) => boolean) =>
    text?.fields
      .filter(({ key }) => stands(key))
      .map((field) => (
        <SideFieldItem
          actions={
            (field.change || isMarked(marks, field.key)) && (
              <>
                <SideMarks name={field.key} stands={marks} />
                {field.change && <Verdict behind={behind} name={field.key} />}
              </>
            )
          }
          field={field}
          here={here === field.key}
          hints={<AtBlock checks={checks} go={go} name={field.key} />}
          key={field.key}
          lang={text.language}
        />
      ))
  const terms = useMemo(() => (text && own ? { terms: text.terms, from: text.language, to: own } : null), [text, own])
  return (
    <div className="field-type bilingual-side">
      {text && (
        <SideHead
          against={against}
          behind={behind}
          choose={setAgainst}
          help={{ open: help, turn: () => setHelp(!help), close: () => setHelp(false) }}
          leave={leave}
          publishes={publishes}
          source={{ seen: source, turn: () => setSource(!source) }}
          text={text}
        >
          <SideChecks checks={checks} go={go} names={shown} next={next} />
        </SideHead>
      )}
      {refused && <p className="bilingual-refused">{refused}</p>}
      <TermsOfSource value={terms}>
        <div className="bilingual-side__column" ref={column}>
          {text && fields((key) => HEAD.includes(key))}
          {text?.blocks.map((block) => (
            <SideBlockItem
              actions={
                <>
                  <SideMarks name={block.key} stands={marks} />
                  {isChanged(block) && <Verdict behind={behind} name={block.key} />}
                  {block.node !== null && (
                    <button
                      className="bilingual-link bilingual-side__take"
                      onClick={() => deeds.copy(block)}
                      type="button"
                    >
                      {say.copy}
                    </button>
                  )}
                </>
              }
              block={block}
              here={here === block.key}
              hints={
                <>
                  <AtBlock checks={checks} go={go} name={block.key} />
                  {here === block.key && own && (
                    <HintList fill={deeds.fill} hints={hints} insert={deeds.insert} lang={own} />
                  )}
                </>
              }
              key={block.key}
              lang={text.language}
            />
          ))}
          {text && fields((key) => !HEAD.includes(key))}
          {text && blocks.length === 0 && <p>{say.empty}</p>}
        </div>
      </TermsOfSource>
    </div>
  )
}
