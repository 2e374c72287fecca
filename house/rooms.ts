import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Who may import whom. A room is a folder of `src/`; `collections` is a room too. Files that lie in `src/` itself
 * (options, state) are open to all but the three rooms at the bottom.
 */
const ROOMS: Record<string, { may: string[]; why: string }> = {
  languages: { may: [], why: 'everything that knows a language stands there and needs nothing else' },
  body: { may: ['languages'], why: 'a body is data; what it is made from and into needs no other room' },
  editions: { may: ['body', 'languages'], why: 'the log and what is live must not depend on who writes or reads it' },
  addresses: { may: ['languages'], why: 'where a thing lives depends on its language and slug alone' },
  access: { may: ['languages'], why: 'one table of rights, for collections, acts and buttons alike' },
  working: {
    may: ['access', 'body', 'editions', 'languages'],
    why: 'a save knows what is live only to refuse trashing it; it never publishes',
  },
  publishing: {
    may: ['access', 'addresses', 'body', 'editions', 'languages', 'working'],
    why: 'an act reads working copies and appends to the log; how it is shown is not its business',
  },
  translating: {
    may: ['access', 'body', 'editions', 'languages', 'publishing', 'working'],
    why: 'translations are started from working copies and published by the same acts',
  },
  headless: {
    may: ['addresses', 'body', 'editions', 'languages'],
    why: 'programs reach what is live through editions and nothing else',
  },
  apiClient: {
    may: ['editions', 'headless', 'languages'],
    why: 'the client runs in browsers too: it takes the types of what the API answers, and no code but its own',
  },
  mirroring: {
    may: ['addresses', 'apiClient', 'headless', 'languages'],
    why: 'a mirror knows a distant site by its public API alone; of headless it takes the names of the forms',
  },
  front: {
    may: ['addresses', 'editions', 'headless', 'languages'],
    why: 'the front serves answers that others make',
  },
  importing: {
    may: ['access', 'addresses', 'body', 'editions', 'languages', 'publishing', 'working'],
    why: 'an import writes working copies and publishes by the same acts as an editor',
  },
  webhooks: {
    may: ['access', 'addresses', 'editions', 'languages', 'publishing', 'working'],
    why: 'a webhook follows the log and tells of it; it changes nothing',
  },
  admin: {
    may: [
      'access',
      'addresses',
      'body',
      'editions',
      'headless',
      'languages',
      'publishing',
      'translating',
      'webhooks',
      'working',
    ],
    why: 'the desk shows what the rooms behind it say',
  },
  commands: {
    may: [
      'access',
      'apiClient',
      'editions',
      'headless',
      'importing',
      'languages',
      'mirroring',
      'publishing',
      'translating',
      'working',
    ],
    why: 'a command is a way to call a room from a terminal',
  },
  rest: {
    may: ['languages', 'working'],
    why: 'what stands before Payload’s own addresses refuses, and does nothing else',
  },
  collections: {
    may: ['access', 'admin', 'importing', 'languages', 'publishing', 'webhooks', 'working'],
    why: 'a collection declares and calls',
  },
}

/** Parts of a room that only some may import, whatever the table says. */
const PARTS: { part: RegExp; only: string[]; why: string }[] = [
  { part: /^src\/front\//, only: ['front', 'exports'], why: 'nobody stands behind the front but a host application' },
]
/** Rooms that take nothing but types from others: their code runs where the others' cannot. */
const TYPES_ONLY = ['apiClient']
/** Names that only some rooms may take from a file. */
const NAMES = [
  {
    file: 'src/editions/log.ts',
    name: 'append',
    only: ['editions', 'publishing'],
    why: 'only publishing appends to the log',
  },
]

export interface Wrong {
  file: string
  imports: string
  why: string
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:type\s)?([^'"]*?)(?:\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g
const OPEN = ['src/options.ts', 'src/state.ts', 'src/afterError.ts']

const BOTTOM = ['languages', 'body', 'addresses']

const roomOf = (file: string): string | null => {
  if (file.startsWith('collections/')) return 'collections'
  const [top, room, more] = file.split('/')
  return top === 'src' && more !== undefined ? (room ?? null) : null
}
/** The reference site and its demo: a host application like any other. */
const isSite = (file: string): boolean =>
  /^(?:app|demo|site|start)\/|^[\w.-]+\.ts$/.test(file) && !file.endsWith('.d.ts')

/** What one file imports against the rules. `file` and what it imports are paths from the repository's root. */
export function wrongImports(file: string, source: string): Wrong[] {
  const wrong: Wrong[] = []
  for (const [whole, names = '', fixed, dynamic] of source.matchAll(IMPORT)) {
    const written = fixed ?? dynamic ?? ''
    if (!written.startsWith('.')) continue
    const target = relative('.', resolve(dirname(file), written))
      .split(sep)
      .join('/')
    const types = /^\s*(?:import|export)\stype\s/.test(whole)
    const why = reason(file, target, names) ?? codeOf(file, target, types)
    if (why) wrong.push({ file, imports: target, why })
  }
  return wrong
}

/** Code taken from another room by one that may take types alone. */
function codeOf(file: string, target: string, types: boolean): string | null {
  const room = roomOf(file) ?? ''
  return TYPES_ONLY.includes(room) && !types && roomOf(target) !== room ? (ROOMS[room]?.why ?? null) : null
}

function reason(file: string, target: string, names: string): string | null {
  const [from, to] = [roomOf(file), roomOf(target)]
  if (isSite(file))
    return /^(?:src|collections)\//.test(target)
      ? 'the reference site uses the plugin through its public entries, as a host application would'
      : null
  const part = PARTS.find(({ part: pattern }) => pattern.test(target))
  if (part && !part.only.includes(from ?? '')) return part.why
  const name = NAMES.find((one) => one.file === target && new RegExp(`\\b${one.name}\\b`).test(names))
  if (name && !name.only.includes(from ?? '')) return name.why
  const rule = from ? ROOMS[from] : undefined
  if (!rule || from === to) return null
  if (to === null)
    return OPEN.includes(target) && !BOTTOM.includes(from ?? '') ? null : target.startsWith('src/') ? rule.why : null
  return rule.may.includes(to) ? null : rule.why
}

const SKIPPED = new Set(['node_modules', '.next', 'dist', 'tests', 'docs', 'migrations', '.git', '.data'])

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (SKIPPED.has(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* sources(path)
    else if (/\.(?:ts|tsx|mjs)$/.test(entry.name)) yield path
  }
}

/** Every wrong import below a folder, which is the repository's root. */
export const allWrongImports = (root = '.'): Wrong[] =>
  [...sources(root)].flatMap((path) => {
    const file = relative(root, path).split(sep).join('/')
    return wrongImports(file, readFileSync(path, 'utf8'))
  })

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wrong = allWrongImports()
  for (const { file, imports, why } of wrong) console.error(`${file} imports ${imports}: ${why}.`)
  if (wrong.length > 0) process.exit(1)
  console.log('Rooms: every import is one that the design allows.')
}
