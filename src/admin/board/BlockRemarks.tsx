'use client'

import { useState } from 'react'
import { RemarkForm } from './RemarkForm.tsx'
import { RemarkItem } from './RemarkItem.tsx'
import { useBoardSentences } from './useBoardSentences.ts'
import { useRemarks } from './useRemarks.ts'

/** Side by side, at a block or field: what was said of it and stands open, and a place to say more. */
export function BlockRemarks({ name }: { name: string }) {
  const say = useBoardSentences()
  const { notes, keep, resolve } = useRemarks()
  const [writing, setWriting] = useState(false)
  if (!notes) return null
  const block = name.replace(/^b:/, '')
  const open = notes.remarks.filter((one) => one.block === block && !one.resolved)
  return (
    <div className="bilingual-remarks__at">
      {open.map((remark) => (
        <RemarkItem key={remark.id} remark={remark} resolve={notes.writes ? () => resolve(remark) : null} />
      ))}
      {writing && (
        <RemarkForm cancel={() => setWriting(false)} keep={(act, words) => keep(act, block, words)} notes={notes} />
      )}
      {notes.writes && !writing && (
        <button className="bilingual-link bilingual-remarks__write" onClick={() => setWriting(true)} type="button">
          {say.writeRemark}
        </button>
      )}
    </div>
  )
}
