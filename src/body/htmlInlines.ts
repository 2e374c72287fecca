import { attribute, escaped } from './escape.ts'
import { safeHref, safeLanguage } from './href.ts'
import type { RenderOptions } from './html.ts'
import type { Inline, LinkInline, Mark, TextInline } from './types.ts'

const TAGS: Record<Mark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
}

export const inlinesHTML = (inlines: readonly Inline[], options: RenderOptions): string =>
  inlines.map((inline) => inlineHTML(inline, options)).join('')

function inlineHTML(inline: Inline, options: RenderOptions): string {
  if (inline.type === 'break') return '<br>'
  return inline.type === 'link' ? linkHTML(inline, options) : textHTML(inline, options)
}

function textHTML({ text, marks = [], lang }: TextInline, { language }: RenderOptions): string {
  const tags = marks.flatMap((mark) => TAGS[mark] ?? [])
  const marked = tags.reduceRight((inside, tag) => `<${tag}>${inside}</${tag}>`, escaped(text))
  const other = safeLanguage(lang)
  return other && other !== language ? `<span${attribute('lang', other)}>${marked}</span>` : marked
}

/** A link within a link is no HTML: the inner one's words stay. */
const wordsOf = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((inline) => (inline.type === 'link' ? wordsOf(inline.children) : [inline]))

function linkHTML({ href, article, newTab, children }: LinkInline, options: RenderOptions): string {
  const words = inlinesHTML(wordsOf(children), options)
  const address = article ? options.articleHref(article) : safeHref(href)
  if (!address) return words
  return `<a${attribute('href', address)}${newTab ? ' target="_blank" rel="noopener"' : ''}>${words}</a>`
}
