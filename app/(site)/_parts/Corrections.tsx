import { type ArticleView, siteSentences } from 'payload-bilingual/next'
import { Time } from './Time.tsx'

/** What was put right, newest first. */
export function Corrections({ article: { corrections, language } }: { article: ArticleView }) {
  if (corrections.length === 0) return null
  const newestFirst = [...corrections].sort((a, b) => (a.at < b.at ? 1 : -1))
  return (
    <section className="corrections" aria-labelledby="corrections">
      <h2 id="corrections">{siteSentences(language).corrections(corrections.length)}</h2>
      {newestFirst.map(({ at, note }) => (
        <p key={at}>
          {note} <Time at={at} language={language} />
        </p>
      ))}
    </section>
  )
}
