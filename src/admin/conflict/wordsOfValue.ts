import type { DeskSentences } from '../../languages/en/desk.ts'
import type { ComparedField } from './compare.ts'

/** A field's value as words that can be read and compared. */
export function wordsOfValue(field: ComparedField, value: unknown, say: Pick<DeskSentences, 'yes' | 'no'>): string {
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
