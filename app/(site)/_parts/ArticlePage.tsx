import {
  type ArticleView,
  linkedData,
  localPath,
  renderBlocks,
  type SiteView,
  siteSentences,
  uidPath,
} from 'payload-bilingual/next'
import { ArticleFoot } from './ArticleFoot.tsx'
import { ArticleHead } from './ArticleHead.tsx'
import { Corrections } from './Corrections.tsx'
import { Honesty } from './Honesty.tsx'
import { Notice } from './Notice.tsx'
import { Picture } from './Picture.tsx'
import { Shell } from './Shell.tsx'

/** One article in one language, with everything that belongs to it. */
export function ArticlePage({ site, article }: { site: SiteView; article: ArticleView }) {
  const { language, hero, body, dateline, disclaimers, alternates } = article
  const { siteURL } = site
  const say = siteSentences(language)
  const versions = Object.fromEntries(alternates.map(({ language: code, url }) => [code, localPath(siteURL, url)]))
  const html = renderBlocks(body, {
    language,
    articleHref: (uid) => uidPath(language, uid),
    fileHref: (url) => localPath(siteURL, url),
    ...(dateline && { dateline: say.dateline(dateline) }),
  })
  const notices = (position: 'before' | 'after') =>
    disclaimers
      .filter((notice) => notice.position === position)
      .map((notice) => <Notice key={notice.uid} notice={notice} language={language} />)
  return (
    <Shell site={site} language={language} versions={versions} section={article.category?.uid} notices={false}>
      <article className="story">
        {notices('before')}
        <ArticleHead article={article} />
        {hero && (
          <figure className="hero">
            <Picture image={hero} siteURL={siteURL} sizes="(min-width: 64rem) 58rem, 100vw" first />
            {(hero.caption || hero.credit) && (
              <figcaption>
                {hero.caption} {hero.credit && <small>{hero.credit}</small>}
              </figcaption>
            )}
          </figure>
        )}
        <Honesty article={article} siteURL={siteURL} />
        <Corrections article={article} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: renderBlocks writes its own tags only and escapes all else */}
        <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
        {notices('after')}
        <ArticleFoot article={article} siteURL={siteURL} />
      </article>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which no tag can begin */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: linkedData({ article, site }) }} />
    </Shell>
  )
}
