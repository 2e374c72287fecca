import { type ArticleView, koreaISO, type SiteView } from 'payload-bilingual/next'

const TRANSLATOR = { original: null, human: 'Person', machine: 'Organization', 'machine-reviewed': 'Person' } as const

/** The article for programs that read pages (schema.org), as JSON that may stand inside a script element. */
export function linkedData(article: ArticleView, site: SiteView): string {
  const { url, language, kind, credit, byline, hero, category, follows, originalLanguage, alternates } = article
  const others = alternates.filter((other) => other.language !== language)
  const work = (other: (typeof others)[number]) => ({ '@id': other.url, inLanguage: other.language, name: other.title })
  const source = others.find((other) => other.language === (follows?.language ?? originalLanguage))
  const translator = TRANSLATOR[kind]
  const publisher = site.publisher ?? site.name
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    headline: article.title,
    description: article.seo.description,
    inLanguage: language,
    datePublished: koreaISO(article.originallyPublishedAt),
    dateModified: koreaISO(article.updatedAt),
    articleSection: category?.name,
    image: hero ? [(hero.sizes.at(-1) ?? hero).url] : undefined,
    author: byline ? { '@type': byline.kind === 'person' ? 'Person' : 'Organization', name: byline.name } : undefined,
    publisher: { '@type': 'NewsMediaOrganization', name: publisher.text },
    translator: translator && credit ? { '@type': translator, name: credit } : undefined,
    translationOfWork: kind !== 'original' && source ? work(source) : undefined,
    workTranslation: kind === 'original' && others.length > 0 ? others.map(work) : undefined,
    correction: article.corrections.length > 0 ? article.corrections.map(({ note }) => note) : undefined,
  }
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
