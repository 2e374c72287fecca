import { type ArticleView, honestyOf, localPath, siteSentences, sourceOf } from 'payload-bilingual/next'

/** What readers should know of the text before they read it. */
export function Honesty({ article, siteURL }: { article: ArticleView; siteURL: string }) {
  const { language, follows, mustUpdate } = article
  const say = siteSentences(language)
  const source = sourceOf(article)
  const behind = mustUpdate || Boolean(follows?.behindSince)
  return (
    <p className={`honesty${behind ? ' behind' : ''}`}>
      {honestyOf(article).join(' ')}
      {source && source.language !== language && (
        <>
          {' '}
          <a href={localPath(siteURL, source.url)} hrefLang={source.language}>
            {say.readOriginal}
          </a>
        </>
      )}
    </p>
  )
}
