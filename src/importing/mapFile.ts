import { isLanguage, languageCodes } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'
import type { PagePair } from './joining.ts'
import { squeezed } from './lines.ts'
import { type Names, nameKey } from './names.ts'

export interface MappedNotice {
  /** Some words of the notice as it stands on the pages. */
  match: string
  text: Names
  name: Names
}

/** What the newsroom knows better than the pages; see docs/importing.md. */
export interface ImportMap {
  categories: Map<string, Names>
  bylines: Map<string, Names & { kind?: 'desk' | 'person' }>
  sources: Map<string, Names & { code?: string }>
  notices: MappedNotice[]
  /** Language by file name, for pages whose script does not tell. */
  languages: Map<string, LanguageCode>
  /** Pages that are one story: that which stays an article first. */
  pairs: PagePair[]
}

/** The map file is not as it should be; `where` names the place in it. */
export class MapError extends Error {
  readonly where: string
  constructor(where: string) {
    super(where)
    this.where = where
  }
}

export const emptyMap = (): ImportMap => ({
  categories: new Map(),
  bylines: new Map(),
  sources: new Map(),
  notices: [],
  languages: new Map(),
  pairs: [],
})

type Group = Record<string, unknown>
const group = (value: unknown, where: string): Group => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new MapError(where)
  return value as Group
}

const text = (value: unknown, where: string): string => {
  if (typeof value !== 'string' || value.trim() === '') throw new MapError(where)
  return value.normalize('NFC').trim()
}

function onlyKeys(value: Group, keys: readonly string[], where: string): void {
  const odd = Object.keys(value).find((key) => !keys.includes(key))
  if (odd !== undefined) throw new MapError(where ? `${where}.${odd}` : odd)
}

function namesIn(value: Group, where: string): Names {
  const names: { [code in LanguageCode]?: string } = {}
  for (const code of languageCodes) if (value[code] !== undefined) names[code] = text(value[code], `${where}.${code}`)
  return names
}

function table<T extends object>(
  value: unknown,
  where: string,
  more: string[],
  read: (entry: Group, where: string) => T,
) {
  const entries = new Map<string, Names & T>()
  for (const [name, entry] of Object.entries(group(value ?? {}, where))) {
    const at = `${where}.${name}`
    const given = group(entry, at)
    onlyKeys(given, [...languageCodes, ...more], at)
    entries.set(nameKey(name), { ...namesIn(given, at), ...read(given, at) })
  }
  return entries
}

function kindIn({ kind }: Group, where: string): { kind?: 'desk' | 'person' } {
  if (kind === undefined) return {}
  if (kind !== 'desk' && kind !== 'person') throw new MapError(`${where}.kind`)
  return { kind }
}

function notice(value: unknown, where: string): MappedNotice {
  const given = group(value, where)
  onlyKeys(given, ['match', 'name', ...languageCodes], where)
  return {
    match: squeezed(text(given.match, `${where}.match`)).toLowerCase(),
    text: namesIn(given, where),
    name: given.name === undefined ? {} : namesIn(group(given.name, `${where}.name`), `${where}.name`),
  }
}

function pairsIn(value: unknown): PagePair[] {
  if (!Array.isArray(value)) throw new MapError('pairs')
  return value.map((entry: unknown, index): PagePair => {
    const where = `pairs[${index}]`
    if (!Array.isArray(entry) || entry.length !== 2) throw new MapError(where)
    const [one, two] = [text(entry[0], `${where}[0]`), text(entry[1], `${where}[1]`)]
    if (one === two) throw new MapError(where)
    return [one, two]
  })
}

/** Reads a map file's text. Throws a MapError that names the place where it is wrong. */
export function parseMap(json: string): ImportMap {
  let parsed: unknown
  try {
    parsed = JSON.parse(json.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new MapError(error instanceof Error ? error.message : String(error))
  }
  const map = group(parsed, 'JSON')
  onlyKeys(map, ['categories', 'bylines', 'sources', 'notices', 'languages', 'pairs'], '')
  if (map.notices !== undefined && !Array.isArray(map.notices)) throw new MapError('notices')
  const languages = new Map<string, LanguageCode>()
  for (const [file, code] of Object.entries(group(map.languages ?? {}, 'languages'))) {
    if (!isLanguage(code)) throw new MapError(`languages.${file}`)
    languages.set(file.normalize('NFC'), code)
  }
  return {
    categories: table(map.categories, 'categories', [], () => ({})),
    bylines: table(map.bylines, 'bylines', ['kind'], kindIn),
    sources: table(map.sources, 'sources', ['code'], ({ code }, at) =>
      code === undefined ? {} : { code: text(code, `${at}.code`) },
    ),
    notices: ((map.notices ?? []) as unknown[]).map((entry, index) => notice(entry, `notices[${index}]`)),
    languages,
    pairs: pairsIn(map.pairs ?? []),
  }
}
