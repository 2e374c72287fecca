import type { Payload } from 'payload'
import { languageCodes } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'
import { optionsOf } from '../options.ts'
import { uidOf } from '../working/uid.ts'
import { type Names, nameKey } from './names.ts'
import { isTaken, patiently } from './retry.ts'

export type LabelCollection = 'categories' | 'bylines' | 'sources' | 'disclaimers'
type Id = string | number
type Row = Record<string, unknown>

export interface Label {
  /** null in a dry run, where it would be made. */
  id: Id | null
  uid: string
  row: Row
}

export interface Wanted {
  /** What it is always found by again, whatever it is called later. */
  key: string
  /** Texts that tell that a label is this one: its names, or a notice's words. */
  known: string[]
  /** Texts of the field by which it is known, for the languages that lack one. */
  texts: Names
  /** Everything else of a new one. */
  more: Row
  /** Names in place of those that the importer itself made up. */
  renamed?: { to: Names; from: Record<string, string[]> }
  /** A new one comes behind those that are there. */
  last?: boolean
}

/** Room for others between two. */
const STEP = 10

const FIELD: Record<LabelCollection, string> = {
  categories: 'name',
  bylines: 'name',
  sources: 'name',
  disclaimers: 'text',
}

const group = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
const textIn = (row: Row, field: string, code: LanguageCode): string => {
  const text = group(row[field])[code]
  return typeof text === 'string' ? text : ''
}

/** What is to be written of a label that is there already. */
function lacking(row: Row, field: string, { texts, renamed }: Wanted): Row {
  const missing = languageCodes.filter((code) => texts[code] && textIn(row, field, code) === '')
  const { to = {}, from = {} } = renamed ?? {}
  const odd = languageCodes.filter((code) => {
    const name = textIn(row, 'name', code)
    return to[code] && name !== to[code] && (name === '' || from[code]?.includes(name))
  })
  const within = (name: string, codes: LanguageCode[], given: Names): Row =>
    codes.length === 0
      ? {}
      : { [name]: { ...group(row[name]), ...Object.fromEntries(codes.map((code) => [code, given[code]])) } }
  return { ...within(field, missing, texts), ...within('name', odd, to) }
}

/** Labels and notices of one collection: found by what they say, made where there are none, completed where a language lacks. */
export class LabelBook {
  #loaded: Promise<void> | null = null
  #byText = new Map<string, Label>()
  #byUid = new Map<string, Label>()
  /** How many were made, or would be. */
  made = 0
  /** How many got a language which they lacked. */
  completed = 0

  constructor(
    private readonly payload: Payload,
    private readonly key: LabelCollection,
    private readonly dryRun: boolean,
  ) {}

  get #slug(): 'users' {
    return optionsOf(this.payload.config).slugs[this.key] as 'users'
  }

  #remember(row: Row): Label {
    const label: Label = { id: (row.id as Id | undefined) ?? null, uid: String(row.uid), row }
    this.#byUid.set(label.uid, label)
    const texts = languageCodes.map((code) => textIn(row, FIELD[this.key], code))
    for (const text of [...texts, typeof row.code === 'string' ? row.code : ''])
      if (text !== '' && !this.#byText.has(nameKey(text))) this.#byText.set(nameKey(text), label)
    return label
  }

  async #load(): Promise<void> {
    const { docs } = await patiently(() =>
      this.payload.find({
        collection: this.#slug,
        depth: 0,
        pagination: false,
        limit: 0,
        sort: 'createdAt',
        // A command of whoever runs the server.
        overrideAccess: true,
      }),
    )
    for (const row of docs) this.#remember(row as unknown as Row)
  }

  async find(wanted: Wanted): Promise<Label> {
    this.#loaded ??= this.#load()
    await this.#loaded
    const uid = uidOf(wanted.key)
    const texts = wanted.known.map((text) => this.#byText.get(nameKey(text)))
    const found = this.#byUid.get(uid) ?? texts.find((label) => label !== undefined)
    return found ? this.#complete(found, wanted) : this.#make(uid, wanted)
  }

  #next(): number {
    const orders = [...this.#byUid.values()].map(({ row }) => Number(row.order ?? 0)).filter(Number.isFinite)
    return Math.max(0, ...orders) + STEP
  }

  async #make(uid: string, { texts, more, last }: Wanted): Promise<Label> {
    this.made += 1
    const data: Row = { ...more, ...(last && { order: this.#next() }), uid, [FIELD[this.key]]: texts }
    if (this.dryRun) return this.#remember(data)
    try {
      const row = await patiently(() =>
        this.payload.create({ collection: this.#slug, data: data as never, depth: 0, overrideAccess: true }),
      )
      return this.#remember(row as unknown as Row)
    } catch (error) {
      const other = isTaken(error) ? await this.#byAnother(uid) : undefined
      if (!other) throw error
      this.made -= 1
      return other
    }
  }

  /** The label that another run made at the same moment. */
  async #byAnother(uid: string): Promise<Label | undefined> {
    const { docs } = await this.payload.find({
      collection: this.#slug,
      where: { uid: { equals: uid } },
      limit: 1,
      depth: 0,
      overrideAccess: true,
    })
    const [row] = docs as unknown as Row[]
    return row && this.#remember(row)
  }

  /** What a language lacks is filled in, and a name that the importer made up gives way; what someone wrote is left. */
  async #complete(label: Label, wanted: Wanted): Promise<Label> {
    const data = lacking(label.row, FIELD[this.key], wanted)
    if (Object.keys(data).length === 0) return label
    this.completed += 1
    if (this.dryRun || label.id === null) return this.#remember({ ...label.row, ...data })
    const { id } = label
    const row = await patiently(() =>
      this.payload.update({
        collection: this.#slug,
        id,
        data: data as never,
        depth: 0,
        overrideAccess: true,
      }),
    )
    return this.#remember(row as unknown as Row)
  }
}
