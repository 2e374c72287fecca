import { isObject, rootChildren, wordsIn } from '../../body/nodes.ts'
import { plainText } from '../../body/text.ts'
import type { Block } from '../../body/types.ts'

/** A finding of the repair, as its row keeps it: see src/importing/repair. */
export interface KeptFinding {
  rule: string
  confidence: string
  applied: boolean
  field: string
  line: number
  before: string
  after: string
  context: string
}

export const isFinding = (value: unknown): value is KeptFinding =>
  isObject(value) && ['rule', 'before', 'after', 'context'].every((key) => typeof value[key] === 'string')

export const entriesOf = (value: unknown): [key: string, value: unknown][] =>
  isObject(value) ? Object.entries(value).filter(([, one]) => one !== undefined) : []

/** The words of a story's body, as an edition or as a working copy keeps it; null where a value is neither. */
export function storyWords(value: unknown): string | null {
  const blocks =
    Array.isArray(value) && value.length > 0 && value.every((one) => isObject(one) && 'type' in one && 'id' in one)
  if (blocks) return plainText(value as Block[])
  if (!isObject(value) || !isObject(value.root)) return null
  return rootChildren(value).map(wordsIn).join('\n\n')
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/

export const isTime = (value: unknown): value is string => typeof value === 'string' && TIME.test(value)

export const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** Whether there is nothing in a value that anybody would look at. */
export const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0)
