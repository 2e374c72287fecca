import { type ArticleView, categoryPath, siteSentences } from 'payload-bilingual/next'
import { Named } from './Named.tsx'
import { Time } from './Time.tsx'

const MINUTE = 60_000

/** A revision that readers are told of: a correction, or one that is later than the first text by a minute or more. */
const revised = ({ publishedAt, updatedAt, corrections }: ArticleView): boolean =>
  corrections.length > 0 || Date.parse(updatedAt) - Date.parse(publishedAt) >= MINUTE

/** `국제 | title`, deck, and who, from where, when. */
export function ArticleHead({ article }: { article: ArticleView }) {
  const { language, category, title, deck, byline, source } = article
  const say = siteSentences(language)
  const name = category && <Named label={category} language={language} />
  return (
    <header className="head">
      <h1>
        {category && (
          <span className="kicker">
            {category.slug ? <a href={categoryPath(language, category.slug)}>{name}</a> : name}
            <span className="bar"> | </span>
          </span>
        )}
        {title}
      </h1>
      {deck && <p className="deck">{deck}</p>}
      {(byline || source) && (
        <ul className="facts by">
          {byline && (
            <li translate="no">
              <strong>
                {say.byline} <Named label={byline} language={language} />
              </strong>
            </li>
          )}
          {source && (
            <li>
              {say.source} <Named label={source} language={language} />
            </li>
          )}
        </ul>
      )}
      <ul className="facts">
        <li>
          {say.published} <Time at={article.originallyPublishedAt} language={language} />
        </li>
        {revised(article) && (
          <li>
            {say.updated} <Time at={article.updatedAt} language={language} />
          </li>
        )}
        <li>{say.comments(article.commentCount)}</li>
      </ul>
    </header>
  )
}
