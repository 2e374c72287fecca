import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { fileName } from '../../../src/addresses/fileNames.ts'
import { apiHandler } from '../../../src/headless/handler.ts'
import { languageCodes } from '../../../src/languages/index.ts'

export const BASE = 'https://news.example'

export const newFolder = (): { folder: string; remove: () => void } => {
  const parent = mkdtempSync(join(tmpdir(), 'bilingual-export-'))
  return { folder: join(parent, 'an export, 내보내기'), remove: () => rmSync(parent, { recursive: true, force: true }) }
}

/** Every file below a folder, by its path there. */
export function filesIn(root: string, below = ''): string[] {
  return readdirSync(join(root, below), { withFileTypes: true })
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isSymbolicLink()) return []
      return entry.isDirectory() ? filesIn(root, path) : [path]
    })
    .sort()
}

interface Recorded {
  path: string
  file?: string
  sha256: string
  bytes: number
}
const linesOf = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)

export const entriesIn = (folder: string, language: string) =>
  linesOf<{ key: string; uid: string; slug: string; files: Recorded[] }>(
    join(folder, 'current/manifest', `${language}.jsonl`),
  )
export const formersIn = (folder: string) =>
  linesOf<{ path: string; status: number; location?: string; file?: string }>(
    join(folder, 'current/manifest/former.jsonl'),
  )

/** All files that the manifest of an export names. */
export function recordsIn(folder: string): Recorded[] {
  const names = readdirSync(join(folder, 'current/manifest'))
  return [
    ...languageCodes
      .filter((code) => names.includes(`${code}.jsonl`))
      .flatMap((code) => entriesIn(folder, code).flatMap(({ files }) => files)),
    ...linesOf<Recorded>(join(folder, 'current/manifest/others.jsonl')),
  ]
}

export const placeIn = (folder: string, { path, file }: { path: string; file?: string }): string =>
  join(folder, 'current/site', file ?? decodeURIComponent(path))

/** The bytes of every file of an export, as hashes by their paths. */
export const snapshot = (root: string): Record<string, string> =>
  Object.fromEntries(
    filesIn(root).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex'),
    ]),
  )

/** The live handler’s answer to a path of an export. */
export async function live(payload: Payload, path: string) {
  const response = await apiHandler(payload)(new Request(`${BASE}${path.startsWith('/api/') ? '' : '/api/v1'}${path}`))
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

/** What differs between an export and the live answers: every file, every byte, and no file that nobody names. */
export async function differences(payload: Payload, folder: string): Promise<string[]> {
  const wrong: string[] = []
  const named = new Set<string>()
  for (const record of recordsIn(folder)) {
    const place = placeIn(folder, record)
    named.add(place)
    const { status, bytes } = await live(payload, record.path)
    const file = readFileSync(place)
    if (status !== 200 || !(file.equals(bytes) || record.path === '/news-sitemap.xml')) wrong.push(record.path)
    if (file.length !== record.bytes) wrong.push(`${record.path}: length`)
    if (createHash('sha256').update(file).digest('hex') !== record.sha256) wrong.push(`${record.path}: hash`)
  }
  for (const former of formersIn(folder)) {
    const { status, bytes, headers } = await live(payload, former.path)
    if (status !== former.status) wrong.push(`${former.path}: ${status}`)
    if (former.location && headers.get('location') !== `${former.location}.json`) wrong.push(`${former.path}: location`)
    if (former.file && !readFileSync(join(folder, 'current/gone', former.file)).equals(bytes)) wrong.push(former.path)
  }
  const site = join(folder, 'current/site')
  for (const file of filesIn(site)) if (!named.has(join(site, file))) wrong.push(`${file}: nobody names it`)
  const gone = new Set(formersIn(folder).flatMap(({ file }) => file ?? []))
  const kept = readdirSync(join(folder, 'current')).includes('gone') ? filesIn(join(folder, 'current/gone')) : []
  for (const file of kept) if (!gone.has(file)) wrong.push(`gone/${file}: nobody names it`)
  return wrong
}

/** Which files of the new export are not links to those of the one before. */
export function written(folder: string, before: string): string[] {
  const site = join(folder, 'current/site')
  return filesIn(site).filter((file) => {
    try {
      return statSync(join(site, file)).ino !== statSync(join(before, 'site', file)).ino
    } catch {
      return true
    }
  })
}

/** Does something once, in the middle of what asks the database: before its answer to the so-manieth question. */
export function meanwhile(payload: Payload, method: 'find' | 'count', number: number, act: () => Promise<unknown>) {
  const db = payload.db as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
  const own = db[method] as (...args: unknown[]) => Promise<unknown>
  const state = {
    done: false,
    restore() {
      db[method] = own
    },
  }
  let asked = 0
  db[method] = async function (this: unknown, ...args: unknown[]) {
    asked += 1
    if (asked === number) {
      state.restore()
      await act()
      state.done = true
    }
    return own.apply(this, args)
  }
  return state
}

export const stemOf = (slug: string): string => fileName(slug).name
