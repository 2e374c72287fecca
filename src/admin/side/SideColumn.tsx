'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { Against } from '../server/side.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { KeySheet } from './KeySheet.tsx'
import { SideBlockItem, SideFieldItem } from './SideItem.tsx'
import { useAligned } from './useAligned.ts'
import { useBodyEditor } from './useBodyEditor.ts'
import { useCaret } from './useCaret.ts'
import { useFollow } from './useFollow.ts'
import { isChanged, useSideDeeds } from './useSideDeeds.ts'
import { useSideSentences } from './useSideSentences.ts'
import { useSideText } from './useSideText.ts'

/** The source of a translation beside its form: block by block, each at the height of its counterpart. */
export function SideColumn({ leave }: { leave: () => void }) {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { say: desk, language: shown } = useDeskSentences()
  const say = useSideSentences()
  const column = useRef<HTMLDivElement>(null)
  const [against, setAgainst] = useState<Against>('working')
  const [help, setHelp] = useState(false)
  const [source, setSource] = useState(false)
  const { text, refused, refresh } = useSideText(id, against, lastUpdateTime)
  const editor = useBodyEditor(column)
  const here = useCaret(editor)
  const { follow, busy } = useFollow(refresh)
  useAligned(column, editor, text)

  useEffect(() => {
    document.documentElement.classList.add('bilingual-side-open')
    return () => document.documentElement.classList.remove('bilingual-side-open')
  }, [])
  useEffect(() => {
    document.documentElement.classList.toggle('bilingual-side-source', source)
    return () => document.documentElement.classList.remove('bilingual-side-source')
  }, [source])

  const blocks = text?.blocks ?? []
  const { copy } = useSideDeeds({ blocks, here, editor, help: () => setHelp((open) => !open) })
  const count = text ? text.fields.filter(({ change }) => change).length + blocks.filter(isChanged).length : 0
  const fields = (keys: string[]) =>
    text?.fields
      .filter(({ key }) => keys.includes(key))
      .map((field) => <SideFieldItem field={field} here={here === field.key} key={field.key} lang={text.language} />)
  return (
    <div className="field-type bilingual-side">
      <header className="bilingual-side__head">
        <strong>{text ? say.heading(desk.languages[text.language]) : ''}</strong>
        {text && (
          <>
            <fieldset className="bilingual-side__against">
              {(['working', 'live'] as const).map((choice) => (
                <label key={choice} title={choice === 'live' && !text.live ? say.notLive : undefined}>
                  <input
                    checked={against === choice}
                    disabled={choice === 'live' && !text.live}
                    name="bilingual-side-against"
                    onChange={() => setAgainst(choice)}
                    type="radio"
                  />{' '}
                  {say.against[choice]}
                </label>
              ))}
            </fieldset>
            <small>{(against === 'live' ? say.liveAt : say.savedAt)(shown.formatDateTime(text.at))}</small>
            <p className={count > 0 ? 'bilingual-warn' : undefined}>
              {text.followedAt === null ? say.noneFollowed : count > 0 ? say.changedBlocks(count) : say.current}
            </p>
          </>
        )}
        <div className="bilingual-side__buttons">
          {text && count > 0 && against === 'working' && (
            <Button
              buttonStyle="secondary"
              disabled={busy}
              margin={false}
              onClick={() => void follow(text.hash)}
              size="small"
            >
              {say.follow}
            </Button>
          )}
          <Button
            buttonStyle="secondary"
            className="bilingual-side__toggle"
            margin={false}
            onClick={() => setSource(!source)}
            size="small"
          >
            {source ? say.showForm : say.showSource}
          </Button>
          <Button
            aria-expanded={help}
            buttonStyle="secondary"
            margin={false}
            onClick={() => setHelp(!help)}
            size="small"
          >
            {say.keys}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={leave} size="small">
            {say.close}
          </Button>
        </div>
        {help && <KeySheet />}
      </header>
      {refused && <p className="bilingual-refused">{refused}</p>}
      <div className="bilingual-side__column" ref={column}>
        {text && fields(['field:title', 'field:deck', 'field:dateline'])}
        {text?.blocks.map((block) => (
          <SideBlockItem
            actions={
              block.node ? (
                <button className="bilingual-link bilingual-side__take" onClick={() => copy(block)} type="button">
                  {say.copy}
                </button>
              ) : null
            }
            block={block}
            here={here === block.key}
            key={block.key}
            lang={text.language}
          />
        ))}
        {text && fields(['field:summary'])}
        {text && blocks.length === 0 && <p>{say.empty}</p>}
      </div>
    </div>
  )
}
