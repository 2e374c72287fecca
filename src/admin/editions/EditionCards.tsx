'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { DidLine } from '../board/DidLine.tsx'
import { useWork } from '../board/useWork.ts'
import { ExchangeFiles } from '../exchange/ExchangeFiles.tsx'
import { EditionHistory } from '../history/EditionHistory.tsx'
import { useDesk } from '../useDesk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { useYou } from '../useYou.ts'
import { EditionCard } from './EditionCard.tsx'

/** On an article's form: its editions side by side. */
export function EditionCards() {
  const { id, isTrashed = false } = useDocumentInfo()
  const { say } = useDeskSentences()
  const { desk, trouble } = useDesk(id)
  const you = useYou()
  const work = useWork()
  return (
    <div className="field-type bilingual-cards">
      <span className="field-label">{say.editions}</span>
      {id === undefined && <p className="field-description">{say.saveFirst}</p>}
      {trouble && <p role="alert">{trouble}</p>}
      {desk?.article.newerThanLive && <p className="bilingual-warn">{say.articleNewer}</p>}
      {desk && (
        <div className="bilingual-cards__list">
          {desk.editions.map((edition) => (
            <EditionCard
              article={desk.article.id}
              edition={edition}
              key={edition.language}
              surroundings={{
                original: edition.language === desk.article.originalLanguage,
                sourceThere: desk.editions.some(
                  ({ document, language }) => language !== edition.language && document !== null,
                ),
                trashed: isTrashed,
              }}
              you={you}
            />
          ))}
        </div>
      )}
      <DidLine work={work} />
      {desk && <EditionHistory article={desk.article.id} />}
      {desk && <ExchangeFiles desk={desk} you={you} />}
    </div>
  )
}
