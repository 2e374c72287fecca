import type { Payload } from 'payload'
import type { Person } from '../../access/person.ts'
import { optionsOf } from '../../options.ts'
import { idIn } from '../../working/relations.ts'

type User = { id: string | number; email?: string | null }

/** Those at the desk that a list of people offers. */
const MOST = 200

export interface Colleague extends Person {
  email: string
}

/** Users of the host as the desk knows them; who has no part in it is left out. */
async function colleagues(payload: Payload, where: object, limit: number): Promise<Colleague[]> {
  const { users, person } = optionsOf(payload.config)
  const { docs } = await payload.db.find<User>({
    collection: users,
    where: where as never,
    limit,
    pagination: false,
  })
  return docs.flatMap((user) => {
    const known = person({ ...user, collection: users } as never)
    return known ? [{ ...known, email: user.email ?? '' }] : []
  })
}

export const everybody = (payload: Payload): Promise<Colleague[]> => colleagues(payload, {}, MOST)

/** Those of these ids who have a part in the desk. */
export async function peopleOf(payload: Payload, ids: readonly string[]): Promise<Colleague[]> {
  const known = [...new Set(ids)].flatMap((id) => idIn(payload, id) ?? [])
  return known.length === 0 ? [] : colleagues(payload, { id: { in: known } }, known.length)
}

export const namesOfUsers = async (payload: Payload, ids: readonly string[]): Promise<Map<string, string>> =>
  new Map((await peopleOf(payload, ids)).map(({ id, name }) => [id, name]))
