import {
  type ArticleView,
  absolute,
  apiArticlePath,
  articlePath,
  hrefLangs,
  type LanguageCode,
  type SiteView,
} from 'payload-bilingual/next'
import type { ReactNode } from 'react'

interface Props {
  site: SiteView
  /** Without the publication's name; '' of its front page. */
  title: string
  description?: string
  /** Path of the page. */
  path: string
  /** Its versions in every language, this one included, by absolute address. */
  alternates: readonly { language: LanguageCode; url: string }[]
  /** What else belongs there. */
  children?: ReactNode
}

const titleOf = (title: string, site: SiteView): string => (title ? `${title} - ${site.name.text}` : site.name.text)

/**
 * Title, canonical address and the set of alternates of a page. React puts them into the head.
 * They are elements and not Next's metadata: that takes as long as a blank page does.
 */
export function Head({ site, title, description, path, alternates, children }: Props) {
  return (
    <>
      <title>{titleOf(title, site)}</title>
      {description && <meta name="description" content={description} />}
      <link rel="canonical" href={absolute(site.siteURL, path)} />
      {hrefLangs(alternates, site.defaultLanguage).map(({ hreflang, href }) => (
        <link key={hreflang} rel="alternate" hrefLang={hreflang} href={href} />
      ))}
      {children}
    </>
  )
}

/** Of a page that says that something is not here, or that is for one person alone. */
export function UnlistedHead({ site, title }: { site: SiteView; title: string }) {
  return (
    <>
      <title>{titleOf(title, site)}</title>
      <meta name="robots" content="noindex" />
    </>
  )
}

/** Of an article, with what those show who link to it (Open Graph, https://ogp.me). */
export function ArticleHeadTags({ site, article }: { site: SiteView; article: ArticleView }) {
  const { language, slug, category, seo, alternates, hero, url } = article
  const title = category ? `${category.name} | ${seo.title}` : seo.title
  return (
    <Head
      site={site}
      title={title}
      description={seo.description}
      path={articlePath(language, slug)}
      alternates={alternates}
    >
      <link rel="alternate" type="application/json" href={apiArticlePath(language, slug)} />
      <meta property="og:type" content="article" />
      <meta property="og:title" content={seo.title} />
      {seo.description && <meta property="og:description" content={seo.description} />}
      <meta property="og:url" content={url} />
      <meta property="og:locale" content={language} />
      <meta property="og:site_name" content={site.name.text} />
      {hero && <meta property="og:image" content={(hero.sizes.at(-1) ?? hero).url} />}
      {hero && <meta property="og:image:alt" content={hero.alt} />}
      <meta name="twitter:card" content={hero ? 'summary_large_image' : 'summary'} />
    </Head>
  )
}
