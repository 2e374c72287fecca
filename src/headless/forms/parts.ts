import { plainText } from '../../body/text.ts'
import type { FrozenImage } from '../../body/types.ts'
import { languageOf } from '../../languages/index.ts'
import { siteSentences } from '../../languages/site.ts'
import type { SiteView } from '../site.ts'
import type { AlternateView, ArticleView, NoticeView } from '../types.ts'

/** What a form of an article is made from. */
export interface FormSource {
  article: ArticleView
  site: Pick<SiteView, 'name' | 'publisher' | 'siteURL'>
}

const HOUR = 3_600_000
const MINUTE = 60_000

/** The edition of the language that a translation was made from, where it is live. */
export const sourceOf = ({ alternates, follows, originalLanguage, kind }: ArticleView): AlternateView | undefined =>
  kind === 'original'
    ? undefined
    : alternates.find(({ language }) => language === (follows?.language ?? originalLanguage))

/** Original or translation, by whom or by which machine, following which text, current or behind: for readers. */
export function honestyOf(article: ArticleView): string[] {
  const { language, originalLanguage, kind, credit, follows, mustUpdate, publishedAt, alternates } = article
  const say = siteSentences(language)
  const time = languageOf(language).formatDateTime
  if (kind === 'original') {
    const behind = alternates.find((other) => other.language !== language && other.current === false)
    return [
      say.original(say.languageNames[language]),
      ...(behind ? [say.otherIsBehind(say.languageNames[behind.language])] : []),
    ]
  }
  const from = say.languageNames[follows?.language ?? originalLanguage]
  const origin = { human: say.human, machine: say.machine, 'machine-reviewed': say.machineReviewed }[kind]
  const source = sourceOf(article)
  const late = source && Date.parse(publishedAt) - Date.parse(source.publishedAt) >= HOUR
  return [
    origin(from, credit),
    ...(follows ? [say.follows(time(follows.at))] : []),
    ...(follows?.behindSince ? [say.behind(time(follows.behindSince))] : []),
    ...(mustUpdate ? [say.mustUpdate] : []),
    ...(late ? [say.thisEdition(time(publishedAt))] : []),
  ]
}

/** A revision that readers are told of: a correction, or one that is later than the first text by a minute or more. */
export const isRevised = ({ publishedAt, updatedAt, corrections }: ArticleView): boolean =>
  corrections.length > 0 || Date.parse(updatedAt) - Date.parse(publishedAt) >= MINUTE

/** Corrections, newest first. */
export const correctionsOf = ({ corrections }: ArticleView): ArticleView['corrections'] =>
  [...corrections].sort((a, b) => (a.at < b.at ? 1 : -1))

/** The notices that stand before, or after, the text. */
export const noticesAt = ({ disclaimers }: ArticleView, position: NoticeView['position']): NoticeView[] =>
  disclaimers.filter((notice) => notice.position === position)

/** A notice's text by its paragraphs. */
export const noticeParagraphs = ({ text }: NoticeView): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

/** Who, from where and when, a line each, as readers are told. */
export function factsOf(article: ArticleView): string[] {
  const { language, byline, source, originallyPublishedAt, updatedAt } = article
  const say = siteSentences(language)
  const time = languageOf(language).formatDateTime
  return [
    ...(byline ? [`${say.byline} ${byline.name}`] : []),
    ...(source ? [`${say.source} ${source.name}`] : []),
    `${say.published} ${time(originallyPublishedAt)}`,
    ...(isRevised(article) ? [`${say.updated} ${time(updatedAt)}`] : []),
  ]
}

/** `국제 | title` */
export const headlineOf = ({ category, title }: ArticleView): string =>
  category ? `${category.name} | ${title}` : title

/** Where the same story is in other languages: the sentence that leads there, its title and address. */
export function elsewhereOf({ alternates, language }: ArticleView): { words: string; title: string; url: string }[] {
  const say = siteSentences(language)
  return alternates
    .filter((other) => other.language !== language)
    .map((other) => ({ words: say.alsoIn(say.languageNames[other.language]), title: other.title, url: other.url }))
}

/** The story's text, opened by its dateline as a wire has it. */
export function storyText({ body, dateline, language }: ArticleView): string {
  const text = plainText(body)
  return dateline ? `${siteSentences(language).dateline(dateline)}${text}` : text
}

/** A notice's title and paragraphs, parted by empty lines. */
export const noticeText = (notice: NoticeView): string =>
  [notice.title, ...noticeParagraphs(notice)].filter((line) => line !== '').join('\n\n')

/** The lead picture as a body holds pictures; null where there is none. */
export const heroImage = ({ hero }: ArticleView): FrozenImage | null => hero && { ...hero, media: hero.uid }

/** Who publishes: the publisher, else the site itself. */
export const publisherOf = ({ publisher, name }: Pick<SiteView, 'publisher' | 'name'>): string =>
  (publisher ?? name).text
