import { type ArticleView, categoryPath, isRevised, siteSentences } from 'payload-bilingual/next'
import { Named } from './Named.tsx'
import { Time } from './Time.tsx'

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
        {isRevised(article) && (
          <li>
            {say.updated} <Time at={article.updatedAt} language={language} />
          </li>
        )}
        <li>{say.comments(article.commentCount)}</li>
      </ul>
    </header>
  )
}
