import type { DeskSentences } from '../../languages/en/desk.ts'
import { isLanguage, koreaISO, type LanguageCode } from '../../languages/index.ts'

/** 2026.03.06 08:30 KST; the text itself where it is no time. */
export function koreaStamp(value: unknown): string {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return typeof value === 'string' ? value : ''
  const [day = '', clock = ''] = koreaISO(value).split('T')
  return `${day.replaceAll('-', '.')} ${clock.slice(0, 5)} KST`
}

/** `ko,en` as names of languages. */
export const languageNames = (value: unknown, say: DeskSentences): string =>
  String(value ?? '')
    .split(',')
    .filter(isLanguage)
    .map((code) => say.languages[code])
    .join(', ')

/** The name of a person as a row keeps it: a name, or the whole person; in words where a part of the system acted. */
export function personName(value: unknown, id: unknown, say: DeskSentences): string {
  const person = (typeof value === 'object' && value !== null ? value : { name: value, id }) as {
    name?: unknown
    id?: unknown
  }
  const name = String(person.name ?? '')
  return String(person.id ?? '').startsWith('system:') ? (say.systems[name] ?? name) : name
}

/** The name of who is known by a name alone; what the log tells of a source that went on has a command's name. */
export const systemName = (name: string, say: DeskSentences): string =>
  personName(name.replace(/^system:/, ''), 'system:', say)

/** Label data of the log: what it is and what it is called. */
export function labelName(subject: string, document: unknown, say: DeskSentences, code: LanguageCode): string {
  const [, collection = ''] = subject.split(':')
  const kind = say.subjects[subject.startsWith('page:') ? 'page' : collection] ?? collection
  const { content } = (document ?? {}) as { content?: { name?: Names; title?: Names; alt?: Names } }
  const names = content?.name ?? content?.title ?? content?.alt
  const name = names?.[code] || names?.ko || names?.en || ''
  return name === '' ? kind : `${kind} · ${name}`
}
type Names = Partial<Record<LanguageCode, string>>
