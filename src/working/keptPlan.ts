import type { PayloadRequest } from 'payload'
import { personOf } from '../access/payload.ts'
import { mayHand, mayIn } from '../access/rules.ts'
import { isLanguage } from '../languages/index.ts'
import { gateSentences, refusal } from './refuse.ts'
import { idOf } from './relations.ts'

type Data = Record<string, unknown>

const timeOf = (value: unknown): number | null => {
  const at = value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) ? null : at
}

const nameOf = (value: unknown): string => String(idOf(value) ?? '')

/**
 * Who has a text, and until when, is said by its language's editors. Others take what nobody has, and hand on what is
 * theirs, as at the desk's own board. A version that is restored leaves both as they stand.
 */
export function keptPlan(req: PayloadRequest, data: Data, original: Data = {}, restored = false): Data {
  const person = personOf(req)
  const language = original.language ?? data.language
  if (!person || !isLanguage(language)) return {}
  const edits: boolean = mayIn(person, 'publish', language)
  if (edits) return {}
  // A form that is older than what an editor set says nothing of it: its save is told of the newer revision instead.
  const older = typeof original.rev === 'number' && typeof data.rev === 'number' && data.rev !== original.rev
  if (restored || older) return { assignee: original.assignee ?? null, due: original.due ?? null }
  if ('due' in data && timeOf(data.due) !== timeOf(original.due))
    throw refusal(gateSentences(req).dueByEditors(), 403, 'due')
  const from = nameOf(original.assignee)
  const to = 'assignee' in data ? nameOf(data.assignee) : from
  if (from !== to && !mayHand(person, language, { from, to }))
    throw refusal(gateSentences(req).assigneeByEditors(), 403, 'assignee')
  return {}
}
