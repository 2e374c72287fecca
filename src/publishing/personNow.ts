import type { Payload, PayloadRequest } from 'payload'
import { isTheirs, type Person } from '../access/person.ts'
import { optionsOf } from '../options.ts'

type User = NonNullable<PayloadRequest['user']>

/**
 * Who did something at a time, as they are now: null where their account is gone, in the trash, or has no part in the
 * desk any more, and where another account has its id since.
 * A system person has no account and stays.
 */
export async function personNow(payload: Payload, person: Person, at?: string | Date | null): Promise<Person | null> {
  if (person.id.startsWith('system:')) return person
  const { users, person: personOf } = optionsOf(payload.config)
  const user = await payload.findByID({
    collection: users as 'users',
    id: payload.db.defaultIDType === 'number' ? Number(person.id) : person.id,
    depth: 0,
    disableErrors: true,
    // Nobody asks: the clock looks up whom it acts for.
    overrideAccess: true,
  })
  const now = user ? personOf({ ...user, collection: users } as unknown as User) : null
  return now && isTheirs(now, { byId: person.id, at }) ? now : null
}
