import type { Payload, Where } from 'payload'
import type { Person } from '../../access/person.ts'
import { mayIn } from '../../access/rules.ts'
import { type LanguageCode, languageCodes } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { columnOf, nested, type StoredRow } from './columns.ts'
import { type MatrixRow, rowsFor } from './matrix.ts'
import { deskWhere, dueBy } from './query.ts'
import { atWork, type Cell, type CellState, type DueFilter, sortColumns } from './types.ts'

const SHOWN = 30
export const workSorts = ['age', 'due'] as const

/** What waits for one person. */
export interface MyWork {
  assigned: MatrixRow[]
  /** Sent to review, in the languages they may publish in. */
  review: MatrixRow[]
  /** Of which the other language was corrected: to be asked, or to be corrected as well. Who has the text sees both. */
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

const behindStates: readonly CellState[] = ['behind', 'mustUpdate']

/** Of what nobody has counted, as much is looked at as a person can have in hand. */
const MOST = 200

/** A question that an index answers in its order. */
interface Asked {
  where: Where
  /** @default the order of the list */
  sort?: string
  limit?: number
  /** What the index cannot tell. */
  keep?: (cell: Cell) => boolean
}

export async function myWork(
  payload: Payload,
  person: Person,
  { sort = 'age', due }: MyWorkArgs = {},
): Promise<MyWork> {
  const collection = optionsOf(payload.config).slugs.desk
  const { column } = sortColumns[sort]
  /** The first of several questions. Asked as one, or in another order than its index has, each would read every row. */
  const list = async (
    languages: readonly LanguageCode[],
    of: (code: LanguageCode) => Asked[],
  ): Promise<MatrixRow[]> => {
    const found = await Promise.all(
      languages.flatMap((code) =>
        of(code).map(async ({ where, sort: order = column, limit = SHOWN, keep = () => true }) => {
          const and = [where, ...(due ? [dueBy(person, code, due)] : [])]
          const { docs } = await payload.db.find<StoredRow>({
            collection,
            where: { and },
            sort: order,
            limit,
            pagination: false,
          })
          return docs.filter((row) => keep(nested(row).cells[code]))
        }),
      ),
    )
    const rows = new Map(found.flat().map((row) => [row.uid, row]))
    const inOrder = [...rows.values()].sort((a, b) => (String(a[column]) < String(b[column]) ? -1 : 1))
    return rowsFor(payload, person, inOrder.slice(0, SHOWN))
  }
  const written = languageCodes.filter((code) => mayIn(person, 'write translations', code))
  const published = languageCodes.filter((code) => mayIn(person, 'publish', code))
  const own = (code: LanguageCode): Where => ({ [columnOf(code, 'assignee')]: { equals: person.id } })
  const since = (code: LanguageCode, part: 'asked' | 'needed', keep?: Asked['keep']): Asked => ({
    where: { [columnOf(code, part)]: { greater_than: '' } },
    sort: columnOf(code, part),
    limit: MOST,
    ...(keep && { keep }),
  })
  return {
    assigned: await list(written, (code) => [
      { where: { and: [own(code), { [columnOf(code, 'state')]: { in: [...atWork] } }] } },
      { where: { and: [own(code), { [columnOf(code, 'remarks')]: { greater_than: '' } }] } },
    ]),
    review: await list(published, (language) => [{ where: { and: deskWhere(person, { language, state: 'review' }) } }]),
    corrections: await list(written, (code) =>
      published.includes(code)
        ? [since(code, 'needed'), since(code, 'asked')]
        : [
            since(code, 'needed', ({ assignee }) => assignee === '' || assignee === person.id),
            since(code, 'asked', ({ assignee }) => assignee === person.id),
          ],
    ),
    behind: await list(written, (code) =>
      behindStates.map((state) => ({ where: { [columnOf(code, 'state')]: { equals: state } } })),
    ),
  }
}
