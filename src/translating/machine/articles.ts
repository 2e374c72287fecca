import type { Payload, Where } from 'payload'
import type { Person } from '../../access/person.ts'
import type { LanguageCode } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import type { StoredRow } from '../desk/columns.ts'
import { rowsFor } from '../desk/matrix.ts'
import { type DeskFilters, deskWhere } from '../desk/query.ts'

/** An article as a list names it: its title as the person may see it, and the database's id. */
export interface TitledArticle {
  title: string
  id: string
}

const rows = (payload: Payload, where: Where, limit: number) =>
  payload.db.find<StoredRow>({
    collection: optionsOf(payload.config).slugs.desk,
    where,
    sort: '-byChanged',
    limit,
    pagination: false,
  })

/** Titles of articles by their uids. */
export async function articleTitles(
  payload: Payload,
  person: Person,
  uids: readonly string[],
): Promise<Map<string, TitledArticle>> {
  if (uids.length === 0) return new Map()
  const { docs } = await rows(payload, { uid: { in: [...uids] } }, uids.length)
  const titled = await rowsFor(payload, person, docs)
  return new Map(titled.map(({ uid, title, article }) => [uid, { title, id: article }]))
}

/** The articles under a filter of the matrix that have no text in a language: uids, the last saved first, and how many. */
export async function missingUnder(
  payload: Payload,
  person: Person,
  language: LanguageCode,
  filters: DeskFilters,
  limit: number,
): Promise<{ uids: string[]; count: number }> {
  const where: Where = { and: deskWhere(person, { ...filters, missing: language }) }
  const { totalDocs } = await payload.db.count({ collection: optionsOf(payload.config).slugs.desk, where })
  if (limit === 0 || totalDocs === 0) return { uids: [], count: totalDocs }
  const { docs } = await rows(payload, where, limit)
  return { uids: docs.map(({ uid }) => String(uid)), count: totalDocs }
}
