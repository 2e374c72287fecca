'use client'

import type { SavedState } from '../../body/ensureBlockIds.ts'
import { renderBlocks } from '../../body/html.ts'
import { blocksFromLexical } from '../../body/lexical.ts'
import type { LanguageCode } from '../../languages/index.ts'
import { PictureShown } from './PictureShown.tsx'
import { useConflictSentences } from './useConflictSentences.ts'

const named = (value: unknown): string =>
  String(typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value)

/** A body as it will be saved, read only. */
export function BodyPreview({ state, language }: { state: SavedState; language: LanguageCode }) {
  const say = useConflictSentences()
  const html = (node: unknown): string =>
    renderBlocks(blocksFromLexical({ root: { children: [node] } }, { media: named, article: named }).blocks, {
      language,
      ids: false,
      articleHref: () => '#',
    })
  return (
    <details className="bilingual-conflict__preview">
      <summary>{say.preview}</summary>
      <div lang={language}>
        {(state.root.children ?? []).map((node, index) => {
          const key = `${index}`
          if (node.type === 'upload') return <PictureShown key={key} node={node} />
          // biome-ignore lint/security/noDangerouslySetInnerHtml: renderBlocks writes its own tags only and escapes all else
          return <div dangerouslySetInnerHTML={{ __html: html(node) }} key={key} />
        })}
      </div>
    </details>
  )
}
