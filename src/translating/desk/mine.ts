import type { Payload, Where } from 'payload'
import type { Person } from '../../access/person.ts'
import { mayIn } from '../../access/rules.ts'
import { type LanguageCode, languageCodes } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { columnOf, type StoredRow } from './columns.ts'
import { type MatrixRow, rowsFor } from './matrix.ts'
import { deskWhere, dueBy } from './query.ts'
import { atWork, type CellState, type DueFilter, sortColumns } from './types.ts'

const SHOWN = 30
export const workSorts = ['age', 'due'] as const

/** What waits for one person. */
export interface MyWork {
  assigned: MatrixRow[]
  /** Sent to review, in the languages they may publish in. */
  review: MatrixRow[]
  /** Of which the other language was corrected: to be asked, or to be corrected as well. */
  corrections: MatrixRow[]
  /** Translations in their languages whose source went on. */
  behind: MatrixRow[]
}
export interface MyWorkArgs {
  /** @default 'age' */
  sort?: (typeof workSorts)[number]
  /** Only what is wanted by a time. */
  due?: DueFilter
}

const filled = (code: LanguageCode, part: 'remarks' | 'asked' | 'needed'): Where => ({
  [columnOf(code, part)]: { greater_than: '' },
})

export async function myWork(
  payload: Payload,
  person: Person,
  { sort = 'age', due }: MyWorkArgs = {},
): Promise<MyWork> {
  const collection = optionsOf(payload.config).slugs.desk
  const list = async (languages: readonly LanguageCode[], of: (code: LanguageCode) => Where): Promise<MatrixRow[]> => {
    const or = languages.map((code): Where => ({ and: [of(code), ...(due ? [dueBy(person, code, due)] : [])] }))
    if (or.length === 0) return []
    const { docs } = await payload.db.find<StoredRow>({
      collection,
      where: { or },
      sort: sortColumns[sort].column,
      limit: SHOWN,
      pagination: false,
    })
    return rowsFor(payload, person, docs)
  }
  const written = languageCodes.filter((code) => mayIn(person, 'write translations', code))
  const published = languageCodes.filter((code) => mayIn(person, 'publish', code))
  const own = (code: LanguageCode): Where => ({ [columnOf(code, 'assignee')]: { equals: person.id } })
  const nobodys = (code: LanguageCode): Where => ({ [columnOf(code, 'assignee')]: { equals: '' } })
  return {
    assigned: await list(written, (code) => ({
      and: [own(code), { or: [{ [columnOf(code, 'state')]: { in: [...atWork] } }, filled(code, 'remarks')] }],
    })),
    review: await list(published, (language) => ({ and: deskWhere(person, { language, state: 'review' }) })),
    corrections: await list(written, (code) => {
      const needed = { and: [filled(code, 'needed'), { or: [own(code), nobodys(code)] }] }
      return published.includes(code) ? { or: [filled(code, 'needed'), filled(code, 'asked')] } : needed
    }),
    behind: await list(written, (code) => ({
      [columnOf(code, 'state')]: { in: ['behind', 'mustUpdate'] satisfies CellState[] },
    })),
  }
}
