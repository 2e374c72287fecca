import { codePoint } from '../../body/escape.ts'
import { safeHref } from '../../body/href.ts'
import { plainText } from '../../body/text.ts'
import { koreaISO } from '../../languages/index.ts'
import type { AlternateView, ArticleView, ImageView, NoticeView } from '../types.ts'
import { type FormSource, honestyOf, publisherOf, sourceOf } from './parts.ts'

/** schema.org's kind of who translated; null of an original. */
const TRANSLATOR: Readonly<Record<ArticleView['kind'], 'Person' | 'Organization' | null>> = {
  original: null,
  human: 'Person',
  machine: 'Organization',
  'machine-reviewed': 'Person',
}

const work = ({ url, language, title }: AlternateView) => ({ '@id': url, inLanguage: language, name: title })

const pictureObject = ({ url, caption, credit, width, height }: ImageView) => ({
  '@type': 'ImageObject',
  contentUrl: safeHref(url) ?? undefined,
  caption: caption || undefined,
  creditText: credit || undefined,
  width: width || undefined,
  height: height || undefined,
})

const noticeWork = ({ title, text, lang }: NoticeView) => ({
  '@type': 'CreativeWork',
  name: title || undefined,
  inLanguage: lang,
  text,
})

/**
 * The article for programs that read pages: schema.org's NewsArticle, linked to its original or its translations
 * (`translationOfWork`, `workTranslation`). What a page says beside it
 * anyway is added by `whole`: the story, its notices, the honesty line.
 */
export function newsArticle({ article, site }: FormSource, { whole = false } = {}): Record<string, unknown> {
  const { url, language, kind, credit, byline, hero, category, alternates } = article
  const others = alternates.filter((other) => other.language !== language)
  const original = sourceOf(article)
  const translator = TRANSLATOR[kind]
  return {
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
    publisher: { '@type': 'NewsMediaOrganization', name: publisherOf(site) },
    translator: translator && credit ? { '@type': translator, name: credit } : undefined,
    translationOfWork: original ? work(original) : undefined,
    workTranslation: kind === 'original' && others.length > 0 ? others.map(work) : undefined,
    correction: article.corrections.length > 0 ? article.corrections.map(({ note }) => note) : undefined,
    ...(whole && wholeOf(article)),
  }
}

function wholeOf(article: ArticleView): Record<string, unknown> {
  const { deck, tags, dateline, source, disclaimers, words, body, images } = article
  return {
    image: images.length > 0 ? images.map(pictureObject) : undefined,
    alternativeHeadline: deck || undefined,
    keywords: tags.length > 0 ? tags.map(({ name }) => name) : undefined,
    dateline: dateline || undefined,
    sourceOrganization: source ? { '@type': 'Organization', name: source.name } : undefined,
    copyrightNotice: source?.rights || undefined,
    backstory: honestyOf(article).join(' '),
    usageInfo: disclaimers.length > 0 ? disclaimers.map(noticeWork) : undefined,
    wordCount: words,
    articleBody: plainText(body),
  }
}

/** The same as JSON that may stand inside a script element. */
export const linkedData = (source: FormSource): string =>
  JSON.stringify(newsArticle(source)).replace(/[<>&\u2028\u2029]/g, codePoint)
