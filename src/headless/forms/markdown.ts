import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { codePoint } from '../../body/escape.ts'
import { markdownBlocks, markdownOf } from '../../body/markdown.ts'
import { koreaISO, languageOf } from '../../languages/index.ts'
import { siteSentences } from '../../languages/site.ts'
import type { ArticleView, NoticeView } from '../types.ts'
import {
  correctionsOf,
  elsewhereOf,
  type FormSource,
  heroImage,
  honestyOf,
  noticeParagraphs,
  noticesAt,
  publisherOf,
  sourceOf,
} from './parts.ts'

const words = (value: string): PhrasingContent => ({ type: 'text', value })
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })
const heading = (depth: 1 | 2, text: string): RootContent => ({ type: 'heading', depth, children: [words(text)] })

function noticeNodes(notice: NoticeView): RootContent[] {
  const title = notice.title ? [paragraph({ type: 'strong', children: [words(notice.title)] })] : []
  const children = [...title, ...noticeParagraphs(notice).map((text) => paragraph(words(text)))]
  return children.length > 0 ? [{ type: 'blockquote', children }] : []
}

/** YAML whose every value is JSON, which YAML 1.2 contains: no text of an article can break out of it. */
function frontMatter({ article, site }: FormSource): string {
  const { byline, source, category, tags, follows } = article
  const original = sourceOf(article)
  const values: Record<string, unknown> = {
    title: article.title,
    deck: article.deck || undefined,
    uid: article.uid,
    language: article.language,
    url: article.url,
    publisher: publisherOf(site),
    category: category?.name,
    tags: tags.length > 0 ? tags.map(({ name }) => name) : undefined,
    byline: byline?.name,
    source: source?.name,
    dateline: article.dateline || undefined,
    published: koreaISO(article.originallyPublishedAt),
    updated: koreaISO(article.updatedAt),
    kind: article.kind,
    credit: article.credit || undefined,
    translation_of: original?.url,
    follows: follows ? koreaISO(follows.at) : undefined,
    current: follows ? follows.behindSince === null : undefined,
    alternates: article.alternates.map(({ language, url }) => ({ language, url })),
    rights: source?.rights || undefined,
    sequence: article.sequence,
  }
  const lines = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029]/g, codePoint)}`],
  )
  return `---\n${lines.join('\n')}\n---\n\n`
}

/** The dateline opens the first paragraph, or stands alone above another block. */
function bodyNodes({ body, dateline, language }: ArticleView): RootContent[] {
  const nodes = markdownBlocks(body)
  if (!dateline) return nodes
  const lead = siteSentences(language).dateline(dateline)
  const [first, ...rest] = nodes
  if (first?.type !== 'paragraph') return [paragraph(words(lead.trim())), ...nodes]
  const [head, ...more] = first.children
  const opening = head?.type === 'text' ? [words(lead + head.value), ...more] : [words(lead), ...first.children]
  return [paragraph(...opening), ...rest]
}

/** The article as CommonMark with tables: front matter, notices, headline, story, corrections, notices, honesty line. */
export function markdownForm(source: FormSource): string {
  const { article } = source
  const { language, title, deck } = article
  const say = siteSentences(language)
  const time = languageOf(language).formatDateTime
  const corrections = correctionsOf(article)
  const image = heroImage(article)
  const nodes: RootContent[] = [
    ...noticesAt(article, 'before').flatMap(noticeNodes),
    heading(1, title),
    ...(deck ? [paragraph(words(deck))] : []),
    ...(image ? markdownBlocks([{ type: 'image', id: '', image }]) : []),
    ...bodyNodes(article),
    ...(corrections.length > 0 ? [heading(2, say.corrections(corrections.length))] : []),
    ...corrections.map(({ at, note }) => paragraph(words(`${note} (${time(at)})`))),
    ...noticesAt(article, 'after').flatMap(noticeNodes),
    { type: 'thematicBreak' },
    paragraph(words(honestyOf(article).join(' '))),
    ...elsewhereOf(article).map((other) =>
      paragraph(words(`${other.words} `), { type: 'link', url: other.url, children: [words(other.title)] }),
    ),
  ]
  return frontMatter(source) + markdownOf(nodes)
}
