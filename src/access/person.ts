import { type LanguageCode, languageCodes } from '../languages/index.ts'

export type Role = 'admin' | 'editor' | 'writer' | 'translator'

/** Who acts at the desk: the host's user as the plugin sees them. */
export interface Person {
  /** The user's id as text, or the name of a command. */
  id: string
  name: string
  role: Role
  /** Languages they work in; an admin works in all. */
  languages: LanguageCode[]
  /** When their account was made, ISO 8601; absent where the host keeps no times, and for who has no account. */
  since?: string
}

/**
 * Whether something that was done at a time by the account with this id is theirs: the embedded database gives the id of
 * a deleted account to the next new one, which has done nothing of what is older than itself.
 */
export const isTheirs = (person: Person, { byId, at }: { byId?: string; at?: string | Date | null }): boolean =>
  person.id === byId && !(person.since && at && new Date(at) < new Date(person.since))

/** A command or the schedule, acting for whoever runs the server. */
export const systemPerson = (name: string): Person => ({
  id: `system:${name}`,
  name,
  role: 'admin',
  languages: [...languageCodes],
})
