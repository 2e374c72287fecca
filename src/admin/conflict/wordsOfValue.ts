import type { DeskSentences } from '../../languages/en/desk.ts'
import type { ComparedField } from './compare.ts'

interface Node {
  text?: string
  children?: Node[]
  fields?: Record<string, unknown>
}

const inlines = (node: Node): string =>
  node.children
    ? node.children.map(inlines).join('')
    : (node.text ??
      Object.values(node.fields ?? {})
        .filter((one) => typeof one === 'string')
        .join(' '))

/** The words of an editor's state, a line for each block. */
export function wordsOfState(state: unknown): string {
  const root = (state as { root?: Node } | null)?.root
  const line = (node: Node): string[] =>
    node.children?.some((child) => child.children) ? node.children.flatMap(line) : [inlines(node)]
  return (root?.children ?? []).flatMap(line).join('\n\n')
}

/** A field's value as words that can be read and compared. */
export function wordsOfValue(field: ComparedField, value: unknown, say: DeskSentences): string {
  if (field.type === 'richText') return wordsOfState(value)
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? say.yes : say.no
  if (Array.isArray(value)) return value.map((one) => wordsOfValue(field, one, say)).join(', ')
  if (typeof value === 'object')
    return Object.values(value)
      .map((one) => wordsOfValue(field, one, say))
      .filter(Boolean)
      .join('\n')
  return field.options?.find((option) => option.value === value)?.label ?? String(value)
}
