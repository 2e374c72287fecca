import type { Payload } from 'payload'

export type Role = 'admin' | 'editor' | 'writer' | 'translator'
export type TestUser = {
  id: number | string
  collection: string
  email: string
  role: Role | null
  languages: string[]
}

const names = ['admin', 'editor', 'writer', 'translator'] as const

/** One user of every role who works in both languages, and one without a role, in the host's users. */
export const people = async (payload: Payload): Promise<Record<Role | 'nobody', TestUser>> => {
  const entries = await Promise.all(
    [...names, 'nobody' as const].map(async (name) => {
      const role = name === 'nobody' ? null : name
      const data = { name, email: `${name}@example.test`, password: `${name}-password`, role, languages: ['ko', 'en'] }
      // The suite makes its own people: no one is logged in yet.
      const doc = await payload.create({ collection: 'users', data: data as never, depth: 0, overrideAccess: true })
      return [name, { ...(doc as object), collection: 'users' }] as const
    }),
  )
  return Object.fromEntries(entries) as Record<Role | 'nobody', TestUser>
}
