import { type ArticleView, categoryPath, localPath, siteSentences } from 'payload-bilingual/next'
import { Named } from './Named.tsx'

/** Topics, rights of the source, and where to go on. */
export function ArticleFoot({ article, siteURL }: { article: ArticleView; siteURL: string }) {
  const { language, tags, source, category, alternates } = article
  const say = siteSentences(language)
  const others = alternates.filter((other) => other.language !== language)
  return (
    <footer className="story-foot">
      {source?.rights && <p>{source.rights}</p>}
      {tags.length > 0 && (
        <p>
          {say.tags}{' '}
          {tags.map((tag) => (
            <span key={tag.uid} className="tag">
              {tag.url ? (
                <a href={localPath(siteURL, tag.url)}>{tag.name}</a>
              ) : (
                <Named label={tag} language={language} />
              )}
            </span>
          ))}
        </p>
      )}
      <ul>
        {others.map(({ language: other, url, title }) => (
          <li key={other}>
            {say.alsoIn(say.languageNames[other])}{' '}
            <a href={localPath(siteURL, url)} lang={other} hrefLang={other}>
              {title}
            </a>
          </li>
        ))}
        {category?.slug && (
          <li>
            <a href={categoryPath(language, category.slug)}>{say.sectionMore(category.name)}</a>
          </li>
        )}
      </ul>
    </footer>
  )
}
