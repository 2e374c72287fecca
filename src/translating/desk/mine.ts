import type { Payload, Where } from 'payload'
import type { Person } from '../../access/person.ts'
import { mayIn } from '../../access/rules.ts'
import { languageCodes } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { columnOf, type StoredRow } from './columns.ts'
import { type MatrixRow, rowsFor } from './matrix.ts'
import { deskWhere } from './query.ts'
import type { CellState } from './types.ts'

const SHOWN = 30
const atWork: readonly CellState[] = ['draft', 'review', 'ready', 'liveNewer', 'behind', 'mustUpdate']

/** What waits for one person, longest first. */
export interface MyWork {
  assigned: MatrixRow[]
  /** Sent to review, in the languages they may publish in. */
  review: MatrixRow[]
  /** Translations in their languages whose source went on. */
  behind: MatrixRow[]
}

export async function myWork(payload: Payload, person: Person): Promise<MyWork> {
  const collection = optionsOf(payload.config).slugs.desk
  const list = async (or: Where[]): Promise<MatrixRow[]> => {
    if (or.length === 0) return []
    const { docs } = await payload.db.find<StoredRow>({
      collection,
      where: { or },
      sort: 'byAge',
      limit: SHOWN,
      pagination: false,
    })
    return rowsFor(payload, person, docs)
  }
  const written = languageCodes.filter((code) => mayIn(person, 'write translations', code))
  const published = languageCodes.filter((code) => mayIn(person, 'publish', code))
  return {
    assigned: await list(
      written.map((code) => ({
        and: [
          { [columnOf(code, 'assignee')]: { equals: person.id } },
          { [columnOf(code, 'state')]: { in: [...atWork] } },
        ],
      })),
    ),
    review: await list(published.flatMap((language) => deskWhere(person, { language, state: 'review' }))),
    behind: await list(
      written.map((code) => ({ [columnOf(code, 'state')]: { in: ['behind', 'mustUpdate'] satisfies CellState[] } })),
    ),
  }
}
