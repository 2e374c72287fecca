'use client'

import { useEffect, useState } from 'react'
import type { SavedNode } from '../../body/ensureBlockIds.ts'
import { useAsk } from '../useAsk.ts'
import { useConflictSentences } from './useConflictSentences.ts'

interface Picture {
  url?: string | null
  thumbnailURL?: string | null
  filename?: string | null
}

/** A picture of the body as it looks, with the name of its file. */
export function PictureShown({ node }: { node: SavedNode }) {
  const ask = useAsk()
  const say = useConflictSentences()
  const [picture, setPicture] = useState<Picture | null>(null)
  const { relationTo, value } = node
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  useEffect(() => {
    let left = false
    void ask<Picture>(`/${relationTo}/${id}?depth=0`).then((answer) => {
      if (!left && answer.ok) setPicture(answer.data)
    })
    return () => {
      left = true
    }
  }, [ask, relationTo, id])
  const address = picture?.thumbnailURL ?? picture?.url
  return (
    <figure className="bilingual-difference__picture">
      {/* biome-ignore lint/performance/noImgElement: a file of the desk's own, as it is */}
      {address && <img alt="" src={address} />}
      <figcaption>{say.picture(picture?.filename ?? String(id ?? ''))}</figcaption>
    </figure>
  )
}
