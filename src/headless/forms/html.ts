import { uidURL } from '../../addresses/paths.ts'
import { attribute, escaped } from '../../body/escape.ts'
import { renderBlocks } from '../../body/html.ts'
import { imageHTML } from '../../body/htmlImage.ts'
import { koreaISO, languageOf } from '../../languages/index.ts'
import { siteSentences } from '../../languages/site.ts'
import type { ArticleView, NoticeView } from '../types.ts'
import {
  correctionsOf,
  elsewhereOf,
  type FormSource,
  heroImage,
  honestyOf,
  isRevised,
  noticeParagraphs,
  noticesAt,
  sourceOf,
} from './parts.ts'

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`

function timeHTML(at: string, { language }: ArticleView): string {
  return `<time${attribute('datetime', koreaISO(at))}>${escaped(languageOf(language).formatDateTime(at))}</time>`
}

/** A name with its own language where that is another than the text's. */
const nameHTML = ({ name, lang }: { name: string; lang: string }, language: string): string =>
  lang === language ? escaped(name) : `<span${attribute('lang', lang)}>${escaped(name)}</span>`

function noticeHTML(notice: NoticeView, { language }: ArticleView): string {
  const lang = notice.lang === language ? '' : attribute('lang', notice.lang)
  const title = notice.title ? `<p><strong>${escaped(notice.title)}</strong></p>` : ''
  const label = attribute('aria-label', siteSentences(language).notice)
  return `<aside${lang}${label}>${title}${noticeParagraphs(notice).map(paragraph).join('')}</aside>`
}

/** The body alone, with its dateline. */
export const bodyHTML = (article: ArticleView, siteURL: string, ids: boolean): string =>
  renderBlocks(article.body, {
    language: article.language,
    articleHref: (uid) => uidURL(siteURL, article.language, uid),
    ids,
    ...(article.dateline && { dateline: siteSentences(article.language).dateline(article.dateline) }),
  })

function headHTML(article: ArticleView): string {
  const { language, title, deck, category, byline, source } = article
  const say = siteSentences(language)
  const kicker = category
    ? category.url
      ? `<a${attribute('href', category.url)}>${nameHTML(category, language)}</a> | `
      : `${nameHTML(category, language)} | `
    : ''
  const facts = [
    byline && `${escaped(say.byline)} ${nameHTML(byline, language)}`,
    source && `${escaped(say.source)} ${nameHTML(source, language)}`,
    `${escaped(say.published)} ${timeHTML(article.originallyPublishedAt, article)}`,
    isRevised(article) && `${escaped(say.updated)} ${timeHTML(article.updatedAt, article)}`,
  ].filter(Boolean)
  return [
    `<header><h1>${kicker}${escaped(title)}</h1>`,
    deck ? paragraph(deck) : '',
    ...facts.map((fact) => `<p>${fact}</p>`),
    '</header>',
  ].join('')
}

function correctionsHTML(article: ArticleView): string {
  const found = correctionsOf(article)
  if (found.length === 0) return ''
  const heading = `<h2>${escaped(siteSentences(article.language).corrections(found.length))}</h2>`
  const notes = found.map(({ at, note }) => `<p>${escaped(note)} ${timeHTML(at, article)}</p>`)
  return `<section>${heading}${notes.join('')}</section>`
}

function footHTML(article: ArticleView): string {
  const { source } = article
  const original = sourceOf(article)
  const link = original ? ` <a${attribute('href', original.url)}${attribute('hreflang', original.language)}>` : ''
  const read = original ? `${link}${escaped(siteSentences(article.language).readOriginal)}</a>` : ''
  const others = elsewhereOf(article).map(
    ({ words, title, url }) => `<p>${escaped(words)} <a${attribute('href', url)}>${escaped(title)}</a></p>`,
  )
  return [
    '<footer>',
    `<p>${escaped(honestyOf(article).join(' '))}${read}</p>`,
    source?.rights ? paragraph(source.rights) : '',
    ...(original ? [] : others),
    `<p><a${attribute('href', article.url)}>${escaped(article.url)}</a></p>`,
    '</footer>',
  ].join('')
}

/** What must stand with an article, in its order. `head` goes behind the notices; `ids` are those of its blocks. */
function storyHTML({ article, site }: FormSource, { head, ids }: { head: string; ids: boolean }): string {
  const image = heroImage(article)
  return [
    ...noticesAt(article, 'before').map((notice) => noticeHTML(notice, article)),
    head,
    image ? imageHTML(image, '', { language: article.language, articleHref: () => '' }) : '',
    bodyHTML(article, site.siteURL, ids),
    correctionsHTML(article),
    ...noticesAt(article, 'after').map((notice) => noticeHTML(notice, article)),
    footHTML(article),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** The story with what must stand with it, without its head: what a feed's entry holds beside its title. */
export const contentHTML = (source: FormSource): string => storyHTML(source, { head: '', ids: false })

/** The whole article as one element that may stand in any page: semantic, without scripts, styles or needed classes. */
export const htmlForm = (source: FormSource): string =>
  `<article${attribute('lang', source.article.language)}>\n${storyHTML(source, { head: headHTML(source.article), ids: true })}\n</article>\n`
