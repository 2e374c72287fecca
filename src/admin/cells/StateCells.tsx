'use client'

import { Pill } from '@payloadcms/ui'
import { EditionState } from '../parts/StatePill.tsx'
import type { ListedEdition } from '../server/stories.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import type { CellProps } from './Linked.tsx'
import { useStory } from './useStory.ts'

const idOf = (value: unknown): string =>
  String(typeof value === 'object' && value !== null && 'id' in value ? value.id : (value ?? ''))

function State({ edition }: { edition: ListedEdition }) {
  const { say } = useDeskSentences()
  return (
    <>
      <EditionState edition={edition} />
      {edition.behind && (
        <>
          {' '}
          <Pill className="bilingual-state" pillStyle="warning" size="small">
            {say.outOfDate}
          </Pill>
        </>
      )}
    </>
  )
}

/** In lists of texts: where the edition stands for readers, which the progress of the working copy does not tell. */
export function TextState({ rowData }: CellProps) {
  const article = idOf(rowData.article)
  const story = useStory(article === '' ? null : `id:${article}`)
  const edition = story?.editions.find(({ language }) => language === rowData.language)
  return edition ? <State edition={edition} /> : <span>{story === undefined ? '…' : ''}</span>
}

/** In lists of articles: where each language stands. */
export function StoryStates({ rowData }: CellProps) {
  const { say } = useDeskSentences()
  const story = useStory(`id:${idOf(rowData.id)}`)
  if (!story) return <span>{story === undefined ? '…' : ''}</span>
  return (
    <span className="bilingual-states">
      {story.editions.map((edition) => (
        <span key={edition.language}>
          {say.languages[edition.language]} <State edition={edition} />
        </span>
      ))}
    </span>
  )
}
