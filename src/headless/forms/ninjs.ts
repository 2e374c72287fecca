import { uidURL } from '../../addresses/paths.ts'
import { safeHref } from '../../body/href.ts'
import { countWords } from '../../body/words.ts'
import { koreaISO } from '../../languages/index.ts'
import { siteSentences } from '../../languages/site.ts'
import type { AlternateView, ArticleView, ImageView } from '../types.ts'
import { bodyHTML } from './html.ts'
import { type FormSource, honestyOf, noticeText, publisherOf, storyText } from './parts.ts'

/** IPTC's ninjs 3.1: https://iptc.org/standards/ninjs/ */
const STANDARD = { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json' }

const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/'
/** How a machine had part in the words (IPTC's Digital Source Type NewsCodes); nothing is claimed of what people wrote. */
const SOURCE_TYPE: Partial<Record<ArticleView['kind'], { name: string; uri: string }>> = {
  machine: { name: 'Created using Generative AI', uri: `${SOURCE_TYPES}trainedAlgorithmicMedia` },
  'machine-reviewed': {
    name: 'Edited using Generative AI',
    uri: `${SOURCE_TYPES}compositeWithTrainedAlgorithmicMedia`,
  },
}

const text = (role: string, value: string) => (value ? [{ role, contentType: 'text/plain', value }] : [])

function translation({ language, url, title, updatedAt }: AlternateView, { article, site }: FormSource) {
  const source = article.follows?.language ?? article.originalLanguage
  const rel = article.kind !== 'original' && language === source ? 'translatedFrom' : 'translation'
  return {
    name: `${rel}-${language}`,
    uri: uidURL(site.siteURL, language, article.uid),
    type: 'text',
    representationType: 'partial',
    rel,
    language,
    versionCreated: koreaISO(updatedAt),
    headlines: text('main', title),
    renditions: [{ name: 'web', href: url, contentType: 'text/html' }],
  }
}

function picture({ url, mimeType, width, height, alt, caption, credit, role, sizes }: ImageView, index: number) {
  const rendition = (file: { url: string; width: number; height: number }, name: string) => {
    const href = safeHref(file.url)
    if (!href) return []
    const size = file.width > 0 ? { width: file.width, height: file.height } : {}
    return [{ name, href, ...(name === 'main' && { contentType: mimeType }), ...size }]
  }
  const uri = safeHref(url)
  return {
    name: `${role}-${index + 1}`,
    ...(uri && { uri }),
    type: 'picture',
    rel: role === 'hero' ? 'hero' : 'embedded',
    representationType: 'partial',
    descriptions: [...text('alt', alt), ...text('caption', caption)],
    ...(credit && { by: credit }),
    renditions: [
      ...rendition({ url, width, height }, 'main'),
      ...sizes.flatMap((size) => rendition(size, `width-${size.width}`)),
    ],
  }
}

const subjectsOf = ({ category, tags }: ArticleView) => [
  ...(category ? [{ name: category.name, rel: 'category', literal: category.uid, ...linkOf(category.url) }] : []),
  ...tags.map(({ name, uid, url }) => ({ name, rel: 'tag', literal: uid, ...linkOf(url) })),
]

const linkOf = (url: string | null | undefined): { uri?: string } => {
  const uri = safeHref(url)
  return uri ? { uri } : {}
}

function infoSources({ source, credit, kind }: ArticleView) {
  return [
    ...(source
      ? [{ name: source.name, role: 'source', literal: source.code || source.uid, ...linkOf(source.address) }]
      : []),
    ...(kind !== 'original' && credit ? [{ name: credit, role: 'translator' }] : []),
  ]
}

function bodiesOf(article: ArticleView, siteURL: string) {
  const html = bodyHTML(article, siteURL, false)
  const plain = storyText(article)
  const count = { charCount: [...plain].length, wordCount: countWords(plain) }
  return [
    { role: 'main', contentType: 'text/html', ...count, value: html },
    { role: 'plain', contentType: 'text/plain', ...count, value: plain },
  ]
}

/** Every notice in its order. None may be left out where the text is shown. */
const usageTerms = ({ disclaimers }: ArticleView): string => disclaimers.map(noticeText).join('\n\n')

/** One edition as one ninjs object; original and translations point to each other by `associations`. */
export function ninjsForm(source: FormSource): Record<string, unknown> {
  const { article, site } = source
  const { language, uid, images, byline, kind, corrections } = article
  const say = siteSentences(language)
  const terms = usageTerms(article)
  const digitalSourceType = SOURCE_TYPE[kind]
  return {
    uri: uidURL(site.siteURL, language, uid),
    standard: STANDARD,
    type: 'text',
    representationType: 'full',
    profile: images.length > 0 ? 'text-photo' : 'text-only',
    version: String(article.sequence),
    pubStatus: 'usable',
    language,
    contentCreated: koreaISO(article.originallyPublishedAt),
    firstCreated: koreaISO(article.publishedAt),
    versionCreated: koreaISO(article.updatedAt),
    title: article.title,
    slugline: article.slug,
    headlines: [...text('main', article.title), ...text('deck', article.deck)],
    descriptions: [
      ...text('summary', article.summary),
      ...text('honesty', honestyOf(article).join(' ')),
      ...corrections.flatMap(({ note }) => text('correction', note)),
    ],
    bodies: bodiesOf(article, site.siteURL),
    ...(byline && { by: byline.name }),
    ...(article.dateline && { located: article.dateline }),
    subjects: subjectsOf(article),
    infoSources: infoSources(article),
    ...(digitalSourceType && { digitalSourceType }),
    copyrightHolder: publisherOf(site),
    ...(article.source?.rights && { copyrightNotice: article.source.rights }),
    ...(terms && { usageTerms: terms }),
    ...(corrections.length > 0 && { edNote: say.corrections(corrections.length) }),
    altIds: [
      { role: 'translationGroup', value: uid },
      { role: 'release', value: String(article.sequence) },
    ],
    renditions: [{ name: 'web', href: article.url, contentType: 'text/html' }],
    associations: [
      ...article.alternates.filter((other) => other.language !== language).map((other) => translation(other, source)),
      ...images.map(picture),
    ],
  }
}
