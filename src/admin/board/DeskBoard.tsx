'use client'

import { Button, Gutter, useStepNav } from '@payloadcms/ui'
import { useEffect } from 'react'
import { MachineDesk } from '../machine/MachineDesk.tsx'
import { usePlaces } from '../usePlaces.ts'
import { useYou } from '../useYou.ts'
import { Counts } from './Counts.tsx'
import { DidLine } from './DidLine.tsx'
import { Filters } from './Filters.tsx'
import { Mine } from './Mine.tsx'
import { Rows } from './Rows.tsx'
import { useBoard } from './useBoard.ts'
import { useBoardSentences } from './useBoardSentences.ts'
import { useWork } from './useWork.ts'

/** The whole desk: every article, its languages, and what waits for whoever looks. */
export function DeskBoard() {
  const say = useBoardSentences()
  const board = useBoard()
  const you = useYou()
  const { admin } = usePlaces()
  const { setStepNav } = useStepNav()
  useEffect(() => setStepNav([{ label: say.title }]), [setStepNav, say])
  const { values, matrix, choices, trouble, choose } = board
  const mine = values.view === 'mine'
  const work = useWork()
  return (
    <Gutter className="bilingual-board">
      <header className="bilingual-board__head">
        <h1>{say.title}</h1>
        <nav>
          {[false, true].map((own) => (
            <button
              aria-current={own === mine ? 'page' : undefined}
              className="bilingual-tab"
              key={String(own)}
              onClick={() => choose({ view: own ? 'mine' : '' })}
              type="button"
            >
              {own ? say.mine : say.all}
            </button>
          ))}
        </nav>
      </header>
      <MachineDesk values={values} you={you} />
      {mine ? (
        <Mine board={board} work={work} you={you} />
      ) : (
        <>
          <Counts />
          <Filters board={board} />
          {trouble && <p className="bilingual-refused">{trouble}</p>}
          {!matrix && !trouble && <p className="bilingual-board__loading">{say.loading}</p>}
          {matrix?.rows.length === 0 && (
            <div className="bilingual-board__empty">
              <p>{board.filtered ? say.emptyFiltered : say.emptyDesk}</p>
              {board.filtered ? (
                <Button buttonStyle="secondary" onClick={board.clear}>
                  {say.clear}
                </Button>
              ) : (
                <Button el="link" to={admin('articles', '/create')}>
                  {say.newArticle}
                </Button>
              )}
            </div>
          )}
          {matrix && matrix.rows.length > 0 && <Rows choices={choices} rows={matrix.rows} work={work} you={you} />}
          <footer className="bilingual-board__pages">
            {values.cursor && (
              <Button buttonStyle="secondary" margin={false} onClick={() => choose({})}>
                {say.first}
              </Button>
            )}
            {matrix?.next && (
              <Button buttonStyle="secondary" margin={false} onClick={() => choose({ cursor: matrix.next ?? '' })}>
                {say.more}
              </Button>
            )}
          </footer>
        </>
      )}
      <DidLine work={work} />
    </Gutter>
  )
}
