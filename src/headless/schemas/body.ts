import type { Block } from '../../body/types.ts'
import {
  address,
  flag,
  type JsonSchema,
  listOf,
  named,
  nameRef,
  objectOf,
  type Schema,
  text,
  told,
  whole,
} from './schema.ts'

const of = (type: string, members: JsonSchema, optional: JsonSchema = {}): JsonSchema => ({
  type: 'object',
  required: ['type', ...Object.keys(members)],
  properties: { type: { const: type }, ...members, ...optional },
})
const string = { type: 'string' }
const inlines = { type: 'array', items: nameRef('Inline') }
const marks = ['bold', 'italic', 'underline', 'strikethrough', 'code', 'subscript', 'superscript']

const inline: JsonSchema = {
  oneOf: [
    of('text', { text: string }, { marks: { type: 'array', items: { enum: marks } }, lang: string }),
    of('break', {}),
    of('link', { children: inlines }, { href: string, article: string, newTab: { type: 'boolean' } }),
  ],
}

const pictureMembers = {
  url: address(),
  mimeType: text(),
  width: whole(),
  height: whole(),
  alt: text(),
  caption: text(),
  credit: text(),
  sizes: listOf(objectOf({ url: address(), width: whole(), height: whole() })),
}

export { pictureMembers }

const picture = objectOf({ media: text(), ...pictureMembers })
const missing = objectOf({ media: text() })

const listItem: JsonSchema = {
  type: 'object',
  required: ['id', 'children'],
  properties: { id: string, children: inlines, list: nameRef('ListBlock') },
}
const listBlock = of(
  'list',
  { id: string, ordered: { type: 'boolean' }, items: { type: 'array', items: nameRef('ListItem') } },
  { start: { type: 'integer' } },
)
const cell = objectOf({
  id: text(),
  header: flag(),
  paragraphs: listOf(told<unknown>(inlines)),
}).json
const tableCell = {
  ...cell,
  properties: { ...(cell.properties as JsonSchema), colSpan: { type: 'integer' }, rowSpan: { type: 'integer' } },
}

const blocks: JsonSchema[] = [
  of('paragraph', { id: string, children: inlines }),
  of('heading', { id: string, level: { enum: [2, 3, 4] }, children: inlines }),
  of('quote', { id: string, children: inlines }),
  of('pullquote', { id: string, quote: string, by: string }),
  of('rule', { id: string }),
  nameRef('ListBlock'),
  of('table', { id: string, rows: { type: 'array', items: { type: 'array', items: nameRef('TableCell') } } }),
  of('image', { id: string, image: { anyOf: [picture.json, missing.json] } }),
]

/** A block of a body (src/body/types.ts). Blocks hold blocks, so that their schemas point at each other by name. */
export const block: Schema<Block> = {
  ...named('Block', told<Block>({ oneOf: blocks })),
  names: {
    Block: { oneOf: blocks },
    Inline: inline,
    ListBlock: listBlock,
    ListItem: listItem,
    TableCell: tableCell,
  },
}
