import type { PhrasingContent } from 'mdast'
import { safeHref } from './href.ts'
import type { Inline, Mark, TextInline } from './types.ts'

interface Options {
  /** How a line end goes out: as Markdown's own, or as a tag where a line may not end. */
  breaks?: 'line' | 'html'
}

/** Marks that Markdown has, outermost first. */
const NESTED = ['strikethrough', 'bold', 'italic'] as const
type Nested = (typeof NESTED)[number]
const NODE = { strikethrough: 'delete', bold: 'strong', italic: 'emphasis' } as const
/** Marks for which Markdown takes a tag. */
const TAGS: Partial<Record<Mark, string>> = { subscript: 'sub', superscript: 'sup' }

const has = (inline: Inline, mark: Mark): boolean => inline.type === 'text' && (inline.marks ?? []).includes(mark)

/** Words between tags, or as code, or as they are. */
function leaf({ text, marks = [] }: TextInline): PhrasingContent[] {
  if (marks.includes('code')) return [{ type: 'inlineCode', value: text }]
  const tag = marks.map((mark) => TAGS[mark]).find((name) => name !== undefined)
  const words: PhrasingContent = { type: 'text', value: text }
  return tag ? [{ type: 'html', value: `<${tag}>` }, words, { type: 'html', value: `</${tag}>` }] : [words]
}

/** Text runs by neighbours that share a mark, so that one pair of signs stands around all of them. */
function runs(inlines: readonly Inline[], mark: Nested): { marked: boolean; inlines: Inline[] }[] {
  const found: { marked: boolean; inlines: Inline[] }[] = []
  for (const inline of inlines) {
    const marked = has(inline, mark)
    const last = found.at(-1)
    if (last && last.marked === marked) last.inlines.push(inline)
    else found.push({ marked, inlines: [inline] })
  }
  return found
}

/** Signs of emphasis stand at words: blanks at the ends of what is marked go outside. */
function parted(inlines: readonly Inline[]): [before: string, inside: Inline[], after: string] {
  const inside = [...inlines] as TextInline[]
  let [before, after] = ['', '']
  while (inside[0] && inside[0].text.trim() === '') before += inside.shift()?.text ?? ''
  while (inside.at(-1)?.text.trim() === '') after = (inside.pop()?.text ?? '') + after
  const [first] = inside
  if (first) {
    const words = first.text.trimStart()
    before += first.text.slice(0, first.text.length - words.length)
    inside[0] = { ...first, text: words }
  }
  const last = inside.at(-1)
  if (last) {
    const words = last.text.trimEnd()
    after = last.text.slice(words.length) + after
    inside[inside.length - 1] = { ...last, text: words }
  }
  return [before, inside, after]
}

const blank = (value: string): PhrasingContent[] => (value ? [{ type: 'text', value }] : [])

function nested(inlines: readonly Inline[], level: number, options: Options): PhrasingContent[] {
  const mark = NESTED[level]
  if (!mark) return inlines.flatMap((inline) => inlineNodes(inline, options))
  return runs(inlines, mark).flatMap(({ marked, inlines: run }): PhrasingContent[] => {
    if (!marked) return nested(run, level + 1, options)
    const [before, inside, after] = parted(run)
    if (inside.length === 0) return blank(before + after)
    return [...blank(before), { type: NODE[mark], children: nested(inside, level + 1, options) }, ...blank(after)]
  })
}

function inlineNodes(inline: Inline, options: Options): PhrasingContent[] {
  if (inline.type === 'text') return leaf(inline)
  if (inline.type === 'break')
    return options.breaks === 'html' ? [{ type: 'html', value: '<br>' }] : [{ type: 'break' }]
  const words = nested(withoutLinks(inline.children), 0, options)
  const url = safeHref(inline.href)
  return url ? [{ type: 'link', url, children: words }] : words
}

/** A link within a link is no Markdown: the inner one's words stay. */
const withoutLinks = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((inline) => (inline.type === 'link' ? withoutLinks(inline.children) : [inline]))

/** Adjacent texts as one: what is escaped depends on what stands beside it. */
function joined(nodes: PhrasingContent[]): PhrasingContent[] {
  const found: PhrasingContent[] = []
  for (const node of nodes) {
    const last = found.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else found.push('children' in node ? { ...node, children: joined(node.children) } : { ...node })
  }
  return found as PhrasingContent[]
}

/** A line as Markdown's tree; blanks at its ends, which Markdown does not have, go. */
export function markdownInlines(inlines: readonly Inline[], options: Options = {}): PhrasingContent[] {
  const nodes = joined(nested(inlines, 0, options))
  const [first] = nodes
  if (first?.type === 'text') first.value = first.value.trimStart()
  const last = nodes.at(-1)
  if (last?.type === 'text') last.value = last.value.trimEnd()
  while (nodes.at(-1)?.type === 'break') nodes.pop()
  return nodes.filter((node) => node.type !== 'text' || node.value !== '')
}
