'use client'

import { Link, Pill } from '@payloadcms/ui'
import type { Person } from '../../access/person.ts'
import { languageCodes } from '../../languages/index.ts'
import type { MatrixRow } from '../../translating/desk/index.ts'
import { SelectArticle } from '../machine/SelectArticle.tsx'
import { useDeskSentences } from '../useDeskSentences.ts'
import { usePlaces } from '../usePlaces.ts'
import { CellView } from './CellView.tsx'
import type { Choices } from './useBoard.ts'
import { useBoardSentences } from './useBoardSentences.ts'
import type { DoWork } from './useWork.ts'

/** Rows are articles, columns languages; on narrow screens each article is a card. */
export function Rows({
  rows,
  choices,
  you,
  work,
}: {
  rows: MatrixRow[]
  choices: Choices | null
  you: Person | null
  work: DoWork
}) {
  const say = useBoardSentences()
  const { say: desk, code } = useDeskSentences()
  const { admin } = usePlaces()
  const named = (list: Choices['categories'] = [], uid: string): string =>
    list.find((one) => one.uid === uid)?.name[code] ?? ''
  return (
    <table className="bilingual-board__table">
      <thead>
        <tr>
          <th scope="col">{say.columns.article}</th>
          {languageCodes.map((one) => (
            <th key={one} scope="col">
              {desk.languages[one]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const title = row.cells[code].title || row.title || say.untitled
          const about = [named(choices?.categories, row.category), named(choices?.bylines, row.byline)].filter(Boolean)
          return (
            <tr key={row.uid}>
              <th scope="row">
                <SelectArticle title={title} uid={row.uid} you={you} />
                <Link
                  href={admin('articles', `/${row.article}`)}
                  lang={row.cells[code].title ? code : row.originalLanguage || code}
                >
                  {title}
                </Link>
                <small>
                  {row.weight > 0 && (
                    <>
                      <Pill pillStyle="dark" size="small">
                        {say.lead1}
                      </Pill>{' '}
                    </>
                  )}
                  {about.join(' · ')}
                </small>
              </th>
              {languageCodes.map((one) => (
                <td key={one}>
                  <CellView choices={choices} code={one} row={row} work={work} you={you} />
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
