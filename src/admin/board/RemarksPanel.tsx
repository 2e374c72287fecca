'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useDocumentInfo } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { focusField } from '../acts/focusField.ts'
import { useTextOf } from '../editions/useTextOf.ts'
import { goToBlock } from '../side/blocks.ts'
import { useBodyEditor } from '../side/useBodyEditor.ts'
import { CorrectionAsk } from './CorrectionAsk.tsx'
import { correctionDeeds } from './correctionDeeds.ts'
import { DidLine } from './DidLine.tsx'
import { Picker } from './Picker.tsx'
import { RemarkForm } from './RemarkForm.tsx'
import { RemarkItem } from './RemarkItem.tsx'
import { placesOf } from './remarkPlaces.ts'
import { useBoardSentences } from './useBoardSentences.ts'
import { useRemarks } from './useRemarks.ts'

const go = (editor: LexicalEditor | null, block: string): void => {
  if (block.startsWith('field:')) focusField(block.slice('field:'.length))
  else if (editor) goToBlock(editor, block)
}

/** Above a text: what was said of it and stands open, what its counterpart's correction asks, and a place to say more. */
export function RemarksPanel() {
  const say = useBoardSentences()
  const { id } = useDocumentInfo()
  const { language } = useTextOf()
  const { notes, work, keep, resolve } = useRemarks()
  const panel = useRef<HTMLDivElement>(null)
  const editor = useBodyEditor(panel)
  const [writing, setWriting] = useState(false)
  const [block, setBlock] = useState('')
  const translation = String(id)
  const open = notes?.remarks.filter(({ resolved }) => !resolved) ?? []
  const settled = notes?.remarks.filter(({ resolved }) => resolved) ?? []
  const asked = notes?.asked.filter(({ answer, settled: done }) => !done && answer?.needed !== false) ?? []
  const places = notes ? placesOf(editor, say) : []
  const about = (remark: { block: string }) => {
    if (remark.block === '') return null
    const words = places.find(([key]) => key === remark.block)?.[1]
    if (words === undefined) return <small>{say.goneBlock}</small>
    return (
      <button className="bilingual-link" onClick={() => go(editor, remark.block)} type="button">
        {words}
      </button>
    )
  }
  return (
    <div className="bilingual-remarks" ref={panel}>
      {notes &&
        language &&
        asked.map((one) => {
          const deeds = correctionDeeds(say, one.sequence, (body, said) => void work(translation, body, said))
          return (
            <CorrectionAsk
              answer={notes.edits ? deeds.answer : null}
              code={language}
              done={notes.writes ? deeds.done : null}
              key={one.sequence}
              note={one.note}
              state={one.answer ? 'needed' : 'asked'}
            />
          )
        })}
      {open.length > 0 && (
        <section className="bilingual-source">
          <strong>{say.remarks}</strong>
          {open.map((remark) => (
            <RemarkItem
              about={about(remark)}
              key={remark.id}
              remark={remark}
              resolve={notes?.writes ? () => resolve(remark) : null}
            />
          ))}
        </section>
      )}
      {notes && writing && (
        <section className="bilingual-source">
          <Picker choose={setBlock} label={say.remarkAbout} none={say.wholeText} options={places} value={block} />
          <RemarkForm cancel={() => setWriting(false)} keep={(act, words) => keep(act, block, words)} notes={notes} />
        </section>
      )}
      {notes && (
        <p className="bilingual-remarks__more">
          {notes.writes && !writing && (
            <button className="bilingual-link" onClick={() => setWriting(true)} type="button">
              {say.writeRemark}
            </button>
          )}
        </p>
      )}
      {settled.length > 0 && (
        <details className="bilingual-remarks__settled">
          <summary>{say.settledOnes(settled.length)}</summary>
          {settled.map((remark) => (
            <RemarkItem about={about(remark)} key={remark.id} remark={remark} resolve={null} />
          ))}
        </details>
      )}
      <DidLine only={translation} work={work} />
    </div>
  )
}
