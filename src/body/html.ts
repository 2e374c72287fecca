import { attribute, escaped } from './escape.ts'
import { imageHTML } from './htmlImage.ts'
import { inlinesHTML } from './htmlInlines.ts'
import { tableHTML } from './htmlTable.ts'
import type { Block, ListBlock } from './types.ts'

export interface RenderOptions {
  /** Language of the edition; words marked with the same one need no mark. */
  language: string
  /** Address of an article named by its uid, in the reader's language. */
  articleHref: (uid: string) => string
  /** Address under which a file is loaded. @default the address it has */
  fileHref?: (url: string) => string
  /** Whether blocks carry their ids as `id` attributes. @default true */
  ids?: boolean
  /** Place and agency, set in front of the first paragraph. */
  dateline?: string
}

/** Safe HTML of a body: every text escaped, only known tags, only http, https, mailto and tel addresses. */
export function renderBlocks(blocks: readonly Block[], options: RenderOptions): string {
  const dateline = options.dateline ? `<span class="dateline">${escaped(options.dateline)}</span>` : ''
  const [first] = blocks
  const html = blocks.map((block) => blockHTML(block, options, block === first ? dateline : ''))
  return [...(dateline && first?.type !== 'paragraph' ? [`<p>${dateline}</p>`] : []), ...html].join('\n')
}

/** The `id` attribute of a block, or nothing where ids are not wanted. */
export const idOf = ({ id }: { id: string }, { ids = true }: RenderOptions): string => (ids ? attribute('id', id) : '')

function blockHTML(block: Block, options: RenderOptions, dateline: string): string {
  const id = idOf(block, options)
  switch (block.type) {
    case 'paragraph':
      return `<p${id}>${dateline}${inlinesHTML(block.children, options)}</p>`
    case 'heading':
      return `<h${block.level}${id}>${inlinesHTML(block.children, options)}</h${block.level}>`
    case 'quote':
      return `<blockquote${id}><p>${inlinesHTML(block.children, options)}</p></blockquote>`
    case 'pullquote':
      return pullQuoteHTML(block, id)
    case 'rule':
      return `<hr${id}>`
    case 'list':
      return listHTML(block, options)
    case 'table':
      return tableHTML(block, id, options)
    case 'image':
      return imageHTML(block.image, id, options)
  }
}

function pullQuoteHTML({ quote, by }: { quote: string; by: string }, id: string): string {
  const caption = by ? `<figcaption>${escaped(by)}</figcaption>` : ''
  return `<figure${id} class="pull"><blockquote><p>${escaped(quote)}</p></blockquote>${caption}</figure>`
}

function listHTML(list: ListBlock, options: RenderOptions): string {
  const tag = list.ordered ? 'ol' : 'ul'
  const start = list.ordered ? attribute('start', list.start) : ''
  const items = list.items.map((item) => {
    const nested = item.list ? listHTML(item.list, options) : ''
    return `<li${idOf(item, options)}>${inlinesHTML(item.children, options)}${nested}</li>`
  })
  return `<${tag}${idOf(list, options)}${start}>${items.join('')}</${tag}>`
}
