'use client'

import type { ExchangeReport } from '../../translating/exchange/report.ts'
import { Pieces } from '../side/Pieces.tsx'
import { useDeskSentences } from '../useDeskSentences.ts'
import { useExchangeSentences } from './useExchangeSentences.ts'

/** Lines that are drawn at most. */
const SHOWN = 200
/** Letters of a source text that name its place. */
const LONGEST = 60

const shortened = (words: string): string => {
  const letters = [...words]
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()}…` : words
}

/** What a file changes, what it does not and why, and what differs in the source where it was made for another revision. */
export function ReportView({ report }: { report: ExchangeReport }) {
  const { desk: say } = useExchangeSentences()
  const { say: names } = useDeskSentences()
  const place = (key: string, words: string): string =>
    key === '' ? say.whole : (names.fields[key.replace('field:', '')] ?? shortened(words))
  const changes = report.articles.flatMap((text) => text.changes.map((change) => ({ text, change }))).slice(0, SHOWN)
  const differs = report.articles.flatMap((text) => text.differs.map((line) => ({ text, line }))).slice(0, SHOWN)
  const titles = new Map(report.articles.map(({ article, title }) => [article, title]))
  const missing = report.articles.reduce((count, text) => count + text.missing.length, 0)
  return (
    <>
      <p role="status">{report.sentence}</p>
      {missing > 0 && <p className="bilingual-warn">{say.missing(missing)}</p>}
      {report.refused.length > 0 && (
        <section>
          <h4>{say.refused}</h4>
          <ul className="bilingual-problems">
            {report.refused.slice(0, SHOWN).map(({ article, key, reason, sentence }) => (
              <li key={`${article} ${key} ${reason}`}>
                {sentence}{' '}
                <span className="bilingual-problem__about">
                  {titles.get(article)} · {place(key, key)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {differs.length > 0 && (
        <section>
          <h4>{say.differs}</h4>
          {differs.map(({ text, line }) => (
            <p key={`${text.article} ${line.key}`}>
              <Pieces pieces={line.pieces} />
            </p>
          ))}
        </section>
      )}
      {changes.length > 0 && (
        <section className="bilingual-change">
          <h4>{say.changes(!report.dryRun)}</h4>
          <dl>
            {changes.map(({ text, change }) => (
              <div key={`${text.article} ${change.key}`}>
                <dt>{place(change.key, change.source)}</dt>
                <dd lang={text.language}>
                  <Pieces pieces={change.pieces} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}
