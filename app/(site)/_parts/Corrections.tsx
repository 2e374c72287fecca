import { type ArticleView, correctionsOf, siteSentences } from 'payload-bilingual/next'
import { Time } from './Time.tsx'

/** What was put right, newest first. */
export function Corrections({ article }: { article: ArticleView }) {
  const { language } = article
  const corrections = correctionsOf(article)
  if (corrections.length === 0) return null
  return (
    <section className="corrections" aria-labelledby="corrections">
      <h2 id="corrections">{siteSentences(language).corrections(corrections.length)}</h2>
      {corrections.map(({ at, note }) => (
        <p key={at}>
          {note} <Time at={at} language={language} />
        </p>
      ))}
    </section>
  )
}
