'use client'

import type { ReactNode } from 'react'
import type { SaidProblem } from '../../publishing/problem.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

function Line({
  problem,
  onGo,
  acts,
}: {
  problem: SaidProblem
  onGo: (problem: SaidProblem) => void
  acts: ReactNode
}) {
  const { say } = useDeskSentences()
  const about = problem.language ? say.languages[problem.language] : say.forArticle
  return (
    <li>
      <span className="bilingual-problem__about">{about}</span> {problem.message}{' '}
      {problem.code !== 'not-your-language' && (
        <button className="bilingual-link" onClick={() => onGo(problem)} type="button">
          {say.toField}
        </button>
      )}{' '}
      {acts}
    </li>
  )
}

/** What the gate says: what keeps it back first, then what is worth a look. */
export function Problems({
  problems,
  onGo,
  acts,
}: {
  problems: SaidProblem[]
  onGo: (problem: SaidProblem) => void
  /** What else can be done about a problem here. */
  acts: (problem: SaidProblem) => ReactNode
}) {
  const { say } = useDeskSentences()
  const errors = problems.filter(({ level }) => level === 'error')
  const warnings = problems.filter(({ level }) => level === 'warning')
  const key = ({ code, language, path, document, values }: SaidProblem) =>
    [code, language, path, document, values.finding].join(' ')
  return (
    <>
      <p className={errors.length > 0 ? 'bilingual-refused' : 'bilingual-ready'} role="status">
        {errors.length > 0 ? say.gateRefused(errors.length) : say.gateReady}
      </p>
      {errors.length > 0 && (
        <ul className="bilingual-problems bilingual-problems--errors">
          {errors.map((problem) => (
            <Line acts={acts(problem)} key={key(problem)} onGo={onGo} problem={problem} />
          ))}
        </ul>
      )}
      {warnings.length > 0 && (
        <>
          <p className="bilingual-warn">{say.gateWarnings}</p>
          <ul className="bilingual-problems">
            {warnings.map((problem) => (
              <Line acts={acts(problem)} key={key(problem)} onGo={onGo} problem={problem} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}
