import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import type { Person } from '../../access/person.ts'
import { may, mayIn } from '../../access/rules.ts'
import { isLanguage, languageCodes } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { bothOf, type LabelRow } from '../../publishing/labelContent.ts'
import { actingPerson, answering } from '../../publishing/request.ts'
import { gateSentences } from '../../working/refuse.ts'
import { BadCursor, deskCounts, deskMatrix } from './matrix.ts'
import { type MyWork, myWork, workSorts } from './mine.ts'
import { everybody } from './people.ts'
import type { DeskFilters } from './query.ts'
import { deskSorts, dueFilters, isCellState } from './types.ts'
import { workEndpoints } from './workEndpoint.ts'

/** Categories and bylines that a list offers. */
const MOST = 300

function staff(req: PayloadRequest): Person {
  const person = actingPerson(req)
  if (!may(person, 'see working copies')) throw new APIError(gateSentences(req).notAllowed(), 403, null, true)
  return person
}

/** What a request asks for, in the language of whoever asks. */
type Asked = Pick<PayloadRequest, 'query' | 'i18n'>

/** One value of the address, as the reader of it takes it; none where it is empty. @throws 400 where it is malformed */
function valueIn<T>(req: Asked, name: string, read: (text: string) => T | undefined): T | undefined {
  const value: unknown = req.query[name]
  if (value === undefined || value === '') return undefined
  const known = typeof value === 'string' && value.length <= 300 && !value.includes('\0') ? read(value) : undefined
  if (known === undefined) throw new APIError(gateSentences(req).malformed(name), 400, null, true)
  return known
}

const plain = (text: string): string | undefined => (/^[\w:.~-]{1,100}$/.test(text) ? text : undefined)

/** The start of a day in Korea, or the instant itself. */
function time(text: string): string | undefined {
  const at = new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00+09:00` : text)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}

const DAY = 86_400_000
/** The end of a day that is named without a time. */
const until = (text: string): string | undefined => {
  const at = time(text)
  return at && /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(Date.parse(at) + DAY).toISOString() : at
}

/** The filters of the matrix that the address names. @throws 400 where one is malformed */
export function filtersIn(req: Asked, person: Person): DeskFilters {
  const language = (text: string) => (isLanguage(text) ? text : undefined)
  return {
    state: valueIn(req, 'state', (text) => (isCellState(text) ? text : undefined)),
    language: valueIn(req, 'language', language),
    missing: valueIn(req, 'missing', language),
    category: valueIn(req, 'category', plain),
    byline: valueIn(req, 'byline', plain),
    assignee: valueIn(req, 'assignee', (text) => (text === 'me' ? person.id : plain(text))),
    machine: valueIn(req, 'machine', (text) => (text === '1' || text === 'true' ? true : undefined)),
    due: valueIn(req, 'due', (text) => dueFilters.find((one) => one === text)),
    from: valueIn(req, 'from', time),
    to: valueIn(req, 'to', until),
    q: valueIn(req, 'q', (text) => text.normalize('NFC').trim() || undefined),
  }
}

async function matrix(req: PayloadRequest): Promise<unknown> {
  const person = staff(req)
  try {
    return await deskMatrix(req.payload, person, {
      filters: filtersIn(req, person),
      sort: valueIn(req, 'sort', (text) => deskSorts.find((one) => one === text)),
      cursor: valueIn(req, 'cursor', (text) => text),
      limit: valueIn(req, 'limit', (text) => (/^\d{1,3}$/.test(text) ? Number(text) : undefined)),
    })
  } catch (error) {
    if (!(error instanceof BadCursor)) throw error
    throw new APIError(gateSentences(req).malformed('cursor'), 400, null, true)
  }
}

async function mine(req: PayloadRequest): Promise<MyWork> {
  return myWork(req.payload, staff(req), {
    sort: valueIn(req, 'sort', (text) => workSorts.find((one) => one === text)),
    due: valueIn(req, 'due', (text) => dueFilters.find((one) => one === text)),
  })
}

/** What the filters offer: categories, bylines, people. */
async function choices(req: PayloadRequest): Promise<unknown> {
  const person = staff(req)
  const { slugs } = optionsOf(req.payload.config)
  const labels = async (collection: string) => {
    const { docs } = await req.payload.db.find<LabelRow>({ collection, limit: MOST, pagination: false, where: {} })
    return docs.flatMap(({ uid, name }) => (uid ? [{ uid, name: bothOf(name) }] : []))
  }
  const people = (await everybody(req.payload)).filter(
    (one) => one.id === person.id || languageCodes.some((code) => mayIn(one, 'write translations', code)),
  )
  return {
    you: person.id,
    categories: await labels(slugs.categories),
    bylines: await labels(slugs.bylines),
    people: people.map(({ id, name, languages, role }) => ({ id, name, languages, role })),
  }
}

/** The matrix of all articles and languages, what it counts, and what waits for whoever asks. */
export const deskRowEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/bilingual/matrix', method: 'get', handler: answering(matrix) },
  {
    path: '/bilingual/matrix/counts',
    method: 'get',
    handler: answering((req) => deskCounts(req.payload, staff(req))),
  },
  { path: '/bilingual/matrix/choices', method: 'get', handler: answering(choices) },
  { path: '/bilingual/work', method: 'get', handler: answering(mine) },
  ...workEndpoints,
]
