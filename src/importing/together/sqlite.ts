import type { Payload } from 'payload'
import { recordRows, recordVersions } from './record.ts'
import type { Batch, Row } from './types.ts'

type Statement = { sql: string; args: unknown[] }
type Client = { batch(statements: Statement[], mode: 'write'): Promise<unknown> }
type Column = { name: string }
type Adapter = {
  client?: Partial<Client>
  tables: Record<string, Record<string, Column>>
  drizzle: { insert(table: unknown): { values(rows: Row[]): { toSQL(): { sql: string; params: unknown[] } } } }
}

const adapterOf = (payload: Payload): Adapter => payload.db as unknown as Adapter

export const isSqlite = (payload: Payload): boolean =>
  payload.db.name === 'sqlite' && typeof adapterOf(payload).client?.batch === 'function'

/** The id of a row that the same batch inserts: known only there, and found by a column that no other row equals. */
class IdOf {
  constructor(
    readonly table: string,
    readonly column: string,
    readonly value: unknown,
  ) {}
}

/** SQL with a question mark for each of `args`; an id that is not known yet becomes a query. */
function withQueries(sql: string, params: unknown[]): Statement {
  const parts = sql.split('?')
  if (parts.length !== params.length + 1) throw new Error(`A question mark too many: ${sql}`)
  const args: unknown[] = []
  const place = (param: unknown): string => {
    if (param instanceof IdOf)
      return `(select "id" from "${param.table}" where "${param.column}" = ${place(param.value)})`
    args.push(param)
    return '?'
  }
  return { sql: parts.map((part, index) => (index === 0 ? part : place(params[index - 1]) + part)).join(''), args }
}

/** Rows of a statement; SQLite takes 32,766 values in one. */
const ROWS = 100

/** Rows by table, in the order in which the tables are written. */
class Tables {
  readonly #rows = new Map<string, Row[]>()

  add(table: string, rows: Row[]): void {
    this.#rows.set(table, [...(this.#rows.get(table) ?? []), ...rows])
  }

  statements({ tables, drizzle }: Adapter): Statement[] {
    return [...this.#rows].flatMap(([name, rows]) => {
      const parts = Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, part) =>
        rows.slice(part * ROWS, (part + 1) * ROWS),
      )
      return parts.map((part) => {
        const { sql, params } = drizzle.insert(tables[name]).values(part).toSQL()
        return withQueries(sql, params)
      })
    })
  }
}

/** The adapter with everything it inserts kept; `idOf` names the id of a document's own row. */
const recorder = (payload: Payload, kept: Tables, idOf: (table: string, row: Row) => unknown): object =>
  Object.assign(Object.create(payload.db), {
    insert: async ({ tableName, values }: { tableName: string; values: Row | Row[] }): Promise<Row[]> => {
      if (Array.isArray(values)) {
        kept.add(tableName, values)
        return values
      }
      kept.add(tableName, [values])
      return [{ ...values, id: idOf(tableName, values) }]
    },
  })

/** Inserts a batch with its first versions in one transaction: a statement for each table. */
export async function insertSqlite(batch: Batch): Promise<void> {
  const { payload } = batch
  const adapter = adapterOf(payload)
  const kept = new Tables()
  const ids: IdOf[] = []
  await recordRows(
    batch,
    recorder(payload, kept, (table, { uid }) => {
      const id = new IdOf(table, adapter.tables[table]?.uid?.name ?? 'uid', uid)
      ids.push(id)
      return id
    }),
  )
  let version = 0
  await recordVersions(
    batch,
    recorder(payload, kept, (table, row) => {
      row.parent = ids[version]
      version += 1
      return new IdOf(table, adapter.tables[table]?.parent?.name ?? 'parent_id', row.parent)
    }),
    () => 0,
  )
  await (adapter.client as Client).batch(kept.statements(adapter), 'write')
}
