'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { FollowButtons } from '../side/FollowButtons.tsx'
import { isChanged } from '../side/places.ts'
import { SideColumn } from '../side/SideColumn.tsx'
import { SideBlockItem, SideFieldItem } from '../side/SideItem.tsx'
import { useSideMode } from '../side/useSideMode.ts'
import { useSideSentences } from '../side/useSideSentences.ts'
import { useSource } from '../side/useSource.ts'
import { Verdict } from '../side/Verdict.tsx'
import { useDeskSentences } from '../useDeskSentences.ts'

/** On a translation's form: the text it is made from, beside the form or above it. */
export function SourcePanel() {
  const [on, turn] = useSideMode()
  return on ? <SideColumn leave={() => turn(false)} /> : <SourceAbove beside={() => turn(true)} />
}

const SHOWN = ['field:title', 'field:deck']

/** Folded above the form: what changed in the source since, and its words. */
function SourceAbove({ beside }: { beside: () => void }) {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { say, language: shown } = useDeskSentences()
  const side = useSideSentences()
  const { text, behind } = useSource(id, 'working', lastUpdateTime)
  if (!text) return null
  const { language, fields, blocks } = text
  const open = behind.answer?.behind
  const title = fields.find(({ key }) => key === 'field:title')?.text
  return (
    <div className="field-type">
      <Button buttonStyle="secondary" className="bilingual-source__side" margin={false} onClick={beside} size="small">
        {side.open}
      </Button>
      <details className="bilingual-source" open={Boolean(open)}>
        <summary>
          <strong>{say.sourceHeading(say.languages[language])}</strong>{' '}
          <span className={open ? 'bilingual-warn' : undefined}>
            {open ? say.sourceMoved(shown.formatDateTime(open.since)) : <span lang={language}>{title}</span>}
          </span>
        </summary>
        <section className="bilingual-source__changes">
          {fields
            .filter(({ change }) => change)
            .map((field) => (
              <SideFieldItem
                actions={<Verdict behind={behind} name={field.key} />}
                field={field}
                here={false}
                key={field.key}
                lang={language}
              />
            ))}
          {blocks.filter(isChanged).map((block) => (
            <SideBlockItem
              actions={<Verdict behind={behind} name={block.key} />}
              block={block}
              here={false}
              key={block.key}
              lang={language}
            />
          ))}
          <FollowButtons behind={behind} />
        </section>
        <div className="bilingual-source__text" lang={language}>
          {fields
            .filter(({ key, text: words }) => SHOWN.includes(key) && words)
            .map(({ key, text: words }) => (
              <p className={key.replace('field:', 'bilingual-source__')} key={key}>
                {words}
              </p>
            ))}
          {blocks
            .filter(({ state, text: words }) => state !== 'removed' && words)
            .map(({ key, text: words }) => (
              <p key={key}>{words}</p>
            ))}
        </div>
      </details>
    </div>
  )
}
