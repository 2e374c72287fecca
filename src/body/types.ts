/**
 * The body of an edition as blocks: what the editor's Lexical state becomes when it is issued,
 * and what every output form (pages, API, feeds, files) is made from.
 * Every block, list item and table cell carries the id it has in the editor.
 */
export type Mark = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'code' | 'subscript' | 'superscript'

export interface TextInline {
  type: 'text'
  text: string
  marks?: Mark[]
  /** BCP 47 code where the words are of another language than the edition's. */
  lang?: string
}
export interface BreakInline {
  type: 'break'
}
export interface LinkInline {
  type: 'link'
  /** Address outside; absent where `article` is set. Only http, https, mailto and tel. */
  href?: string
  /** uid of an article; goes out as /{lang}/a/{uid}. */
  article?: string
  newTab?: boolean
  children: Inline[]
}
export type Inline = TextInline | BreakInline | LinkInline

export interface FrozenImage {
  /** uid of the media document. */
  media: string
  url: string
  mimeType: string
  width: number
  height: number
  alt: string
  caption: string
  credit: string
  /** Smaller files of the same picture, by width. */
  sizes: { url: string; width: number; height: number }[]
}

export interface ListItem {
  id: string
  children: Inline[]
  list?: ListBlock
}
export interface ListBlock {
  type: 'list'
  id: string
  ordered: boolean
  start?: number
  items: ListItem[]
}
export interface TableCell {
  id: string
  header: boolean
  colSpan?: number
  rowSpan?: number
  /** One entry for each paragraph in the cell. */
  paragraphs: Inline[][]
}
export type Block =
  | { type: 'paragraph'; id: string; children: Inline[] }
  | { type: 'heading'; id: string; level: 2 | 3 | 4; children: Inline[] }
  | { type: 'quote'; id: string; children: Inline[] }
  | { type: 'pullquote'; id: string; quote: string; by: string }
  | { type: 'rule'; id: string }
  | ListBlock
  | { type: 'table'; id: string; rows: TableCell[][] }
  | { type: 'image'; id: string; image: FrozenImage | { media: string } }
