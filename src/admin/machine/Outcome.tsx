'use client'

import { useMachineSentences } from './useMachineSentences.ts'
import type { Run } from './useRun.ts'

/** What became of a run over one text: how much was filled, and what was refused, each with its reason. */
export function Outcome({ run, nameOf }: { run: Run; nameOf: (key: string) => string }) {
  const say = useMachineSentences()
  const [article] = run.articles
  return (
    <div className="bilingual-machine__outcome">
      {run.state !== 'done' && (
        <p className="bilingual-refused" role="alert">
          {run.sentence}
        </p>
      )}
      {article && (
        <>
          <p role="status">
            {article.outcome === 'refused' ? article.sentence : say.filled(article.written)}
            {article.kept > 0 && ` ${say.keptOf(article.kept)}`}
          </p>
          {article.refused.length > 0 && (
            <>
              <p>{say.refusedHeading}</p>
              <ul>
                {article.refused.map(({ key, sentence }) => (
                  <li key={key}>
                    <strong>{nameOf(key)}</strong> {sentence}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </div>
  )
}
