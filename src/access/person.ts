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
}

/** A command or the schedule, acting for whoever runs the server. */
export const systemPerson = (name: string): Person => ({
  id: `system:${name}`,
  name,
  role: 'admin',
  languages: [...languageCodes],
})
