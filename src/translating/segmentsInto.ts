import { childrenOf, type LexicalNode, objectIn, textIn, typeOf } from '../body/nodes.ts'
import { inlineText } from '../body/text.ts'
import type { Inline } from '../body/types.ts'
import { inlineNodes, type LinkTo } from './inlineNodes.ts'

/** The fields of a text that hold segments, as its row has them. */
export interface SegmentFields {
  title?: string | null
  deck?: string | null
  summary?: string | null
  dateline?: string | null
  seo?: { title?: string | null; description?: string | null } | null
}
export interface WriteOptions {
  /** Where a link to an article leads in this database. @default such links keep their words only */
  linkTo?: LinkTo
}

type Words = ReadonlyMap<string, readonly Inline[]>
interface Writing {
  words: Words
  linkTo: LinkTo
  left: Set<string>
  cells: Map<string, number[]>
}

const LINE = new Set(['paragraph', 'heading', 'quote'])
const isList = (node: LexicalNode): boolean => typeOf(node) === 'list'

export const nodeId = (node: LexicalNode): string =>
  [objectIn(node.$).bid, objectIn(node.fields).id, node.id].map((id) => textIn(id)).find((id) => id !== '') ?? ''

/** What is to be written in a place, once: a second node with the same id is left as it is. */
function take({ words, left }: Writing, key: string): readonly Inline[] | undefined {
  const found = words.get(key)
  return found && left.delete(key) ? found : undefined
}

/** The node with other children; itself where they are the ones it has. */
function changed(node: LexicalNode, each: (child: LexicalNode) => LexicalNode): LexicalNode {
  const before = childrenOf(node)
  const after = before.map(each)
  return after.some((child, index) => child !== before[index]) ? { ...node, children: after } : node
}

function block(node: LexicalNode, writing: Writing): LexicalNode {
  const type = typeOf(node)
  if (LINE.has(type)) {
    const found = take(writing, `b:${nodeId(node)}`)
    return found ? { ...node, children: inlineNodes(found, writing.linkTo) } : node
  }
  if (type === 'list' || type === 'listitem') return listNode(node, writing)
  if (type === 'table') return changed(node, (row) => changed(row, (cell) => tableCell(cell, writing)))
  return type === 'block' ? pullQuote(node, writing) : node
}

function listNode(node: LexicalNode, writing: Writing): LexicalNode {
  if (isList(node)) return changed(node, (child) => listNode(child, writing))
  const nested = (child: LexicalNode) => (isList(child) ? listNode(child, writing) : child)
  const found = take(writing, `b:${nodeId(node)}`)
  if (!found) return changed(node, nested)
  return { ...node, children: [...inlineNodes(found, writing.linkTo), ...childrenOf(node).filter(isList).map(nested)] }
}

const saysSomething = (node: LexicalNode): boolean =>
  textIn(node.text).trim() !== '' || childrenOf(node).some(saysSomething)

/**
 * A cell's paragraphs and list items count without the empty ones, as readers get them;
 * words beyond those fill an empty one, then a new paragraph.
 */
function tableCell(cell: LexicalNode, writing: Writing): LexicalNode {
  const id = nodeId(cell)
  const numbers = writing.cells.get(id) ?? []
  const children = childrenOf(cell)
  if (numbers.length === 0 || children.some((child) => !LINE.has(typeOf(child)) && !isList(child))) return cell
  const lines = children.flatMap((child) => (isList(child) ? childrenOf(child) : [child]))
  const places = [...lines.filter(saysSomething), ...lines.filter((line) => !saysSomething(line))]
  const filled = new Map<LexicalNode, LexicalNode>()
  const added: LexicalNode[] = []
  for (const number of numbers) {
    const found = take(writing, `b:${id}:${number}`)
    if (!found) continue
    const place = places[number]
    const line = { ...(place ?? NEW_PARAGRAPH), children: inlineNodes(found, writing.linkTo) }
    if (place) filled.set(place, line)
    else added.push(line)
  }
  const withLines = (child: LexicalNode): LexicalNode =>
    isList(child) ? changed(child, (line) => filled.get(line) ?? line) : (filled.get(child) ?? child)
  return { ...cell, children: [...children.map(withLines), ...added] }
}

/** Which paragraphs of which table cells the keys name. */
function cellsIn(words: Words): Map<string, number[]> {
  const cells = new Map<string, number[]>()
  for (const key of words.keys()) {
    const [, id, number] = /^b:(.+):(\d{1,4})$/.exec(key) ?? []
    if (id && number)
      cells.set(
        id,
        [...(cells.get(id) ?? []), Number(number)].sort((a, b) => a - b),
      )
  }
  return cells
}

const NEW_PARAGRAPH = {
  type: 'paragraph',
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  textFormat: 0,
  textStyle: '',
}

function pullQuote(node: LexicalNode, writing: Writing): LexicalNode {
  const fields = objectIn(node.fields)
  if (fields.blockType !== 'pullQuote') return node
  const quote = take(writing, `b:${nodeId(node)}:quote`)
  const by = take(writing, `b:${nodeId(node)}:by`)
  if (!quote && !by) return node
  return {
    ...node,
    fields: { ...fields, ...(quote && { quote: inlineText(quote) }), ...(by && { by: inlineText(by) }) },
  }
}

function withFields<Fields extends SegmentFields>(fields: Fields, writing: Writing): Fields {
  const say = (name: string) => {
    const found = take(writing, `field:${name}`)
    return found && inlineText(found)
  }
  const flat = (['title', 'deck', 'summary', 'dateline'] as const).flatMap((name) => {
    const text = say(name)
    return text === undefined ? [] : [[name, text]]
  })
  const [title, description] = [say('seo.title'), say('seo.description')]
  return {
    ...fields,
    ...Object.fromEntries(flat),
    ...((title !== undefined || description !== undefined) && {
      seo: {
        ...fields.seo,
        ...(title !== undefined && { title }),
        ...(description !== undefined && { description }),
      },
    }),
  }
}

/**
 * Writes words into the places that their keys name (see `segmentsOf`): a Lexical body by block id, fields by name.
 * Nothing else is touched: ids, order, pictures and other blocks stay the very objects they were.
 * `missing` are the keys that have no place here.
 */
export function withSegments<Fields extends SegmentFields>(
  body: unknown,
  fields: Fields,
  words: Words,
  { linkTo = () => null }: WriteOptions = {},
): { body: unknown; fields: Fields; missing: string[] } {
  const writing: Writing = { words, linkTo, left: new Set(words.keys()), cells: cellsIn(words) }
  const written = withFields(fields, writing)
  const state = objectIn(body)
  const root = objectIn(state.root) as LexicalNode
  const filled = changed(root, (node) => block(node, writing))
  return {
    body: filled === root ? body : { ...state, root: filled },
    fields: written,
    missing: [...writing.left],
  }
}
