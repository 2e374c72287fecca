import type { LanguageCode } from '../languages/index.ts'
import type { Person } from './person.ts'

/** What can be done with the things of the desk. One table, for collections, acts and buttons alike. */
const ROLES = {
  'see working copies': ['admin', 'editor', 'writer', 'translator'],
  'write articles': ['admin', 'editor', 'writer'],
  'delete articles': ['admin', 'editor'],
  'write originals': ['admin', 'editor', 'writer'],
  'write translations': ['admin', 'editor', 'writer', 'translator'],
  'delete translations': ['admin', 'editor'],
  'write labels': ['admin', 'editor'],
  'write media': ['admin', 'editor', 'writer', 'translator'],
  'delete media': ['admin', 'editor'],
  'moderate comments': ['admin', 'editor'],
  'see the log': ['admin', 'editor', 'writer', 'translator'],
  'see imports': ['admin', 'editor'],
  'set the site': ['admin', 'editor'],
  publish: ['admin', 'editor'],
  redact: ['admin'],
  'set webhooks': ['admin'],
} as const satisfies Record<string, readonly Person['role'][]>

export type Deed = keyof typeof ROLES

/** Whether a person's role allows a deed in any language. */
export const may = (person: Person | null, deed: Deed): person is Person =>
  person !== null && (ROLES[deed] as readonly string[]).includes(person.role)

/** Whether they may do it in this language: an admin in all, others in those they work in. */
export const mayIn = (person: Person | null, deed: Deed, language: LanguageCode): person is Person =>
  may(person, deed) && (person.role === 'admin' || person.languages.includes(language))

/**
 * Whether they may read a text: in their languages all of them, in others the originals, which are what they translate
 * from. The same rule as a query is `textsFor`.
 */
export const mayRead = (person: Person | null, text: { language: LanguageCode; kind: string }): person is Person =>
  mayIn(person, 'see working copies', text.language) || (may(person, 'see working copies') && text.kind === 'original')

/**
 * Whether a text may go from one hand to another: its language's editors give any text to anybody, others take what
 * nobody has and hand on what is theirs. People by their ids; '' is nobody.
 */
export function mayHand(person: Person, language: LanguageCode, { from, to }: { from: string; to: string }): boolean {
  const edits: boolean = mayIn(person, 'publish', language)
  return edits || from === person.id || (from === '' && to === person.id)
}
