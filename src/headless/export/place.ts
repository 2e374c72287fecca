import { randomUUID } from 'node:crypto'
import { lstat, mkdir, readdir, readFile, readlink, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { FolderRefused } from './types.ts'

/**
 * A folder of exports. `current` is what web servers read: a link to one of `generations`, put in the place of the one
 * before by a rename, so that a reader sees the old or the new whole. `generations/draft` is being written.
 */
export interface Place {
  folder: string
  draft: string
  current: string
  symlinks: boolean
}

const GENERATIONS = 'generations'
const LOCK = '.lock'
/** What a folder may hold that an export is written into. */
const OURS = new Set([GENERATIONS, 'current', 'current.new', LOCK])
const REPLACED = 'replaced'

const code = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (code(error) === 'ENOENT') return false
    throw error
  }
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return code(error) === 'EPERM'
  }
}

/** One run in a folder at a time. What a killed one left of its lock is nobody's. */
async function lock(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, LOCK)
  for (;;) {
    try {
      await writeFile(path, `${JSON.stringify({ pid: process.pid, host: hostname() })}\n`, { flag: 'wx' })
      return () => rm(path, { force: true })
    } catch (error) {
      if (code(error) !== 'EEXIST') throw error
      const holder = await readFile(path, 'utf8').catch(() => '')
      const { pid = 0, host = '' } = parsed(holder)
      if (holder !== '' && (host !== hostname() || isRunning(pid))) throw new FolderRefused('busy', `${pid} (${host})`)
      await rm(path, { force: true })
    }
  }
}

function parsed(text: string): { pid?: number; host?: string } {
  try {
    return JSON.parse(text) as { pid?: number; host?: string }
  } catch {
    return {}
  }
}

/** Takes a folder for an export: an empty or new one, or one that holds exports alone. */
export async function openPlace(
  folder: string,
  { symlinks, dryRun }: { symlinks: boolean; dryRun: boolean },
): Promise<{ place: Place; close: () => Promise<void> }> {
  const place: Place = {
    folder,
    draft: join(folder, GENERATIONS, 'draft'),
    current: join(folder, 'current'),
    symlinks,
  }
  if (await exists(folder)) {
    const foreign = (await readdir(folder)).find((name) => !OURS.has(name))
    if (foreign !== undefined) throw new FolderRefused('foreign', join(folder, foreign))
  }
  if (dryRun) return { place, close: async () => undefined }
  await mkdir(join(folder, GENERATIONS), { recursive: true })
  const close = await lock(folder)
  await heal(place)
  return { place, close }
}

/** Without links two renames make the change: a run that was killed between them left the old one aside. */
async function heal({ folder, current }: Place): Promise<void> {
  const aside = join(folder, GENERATIONS, REPLACED)
  if (!(await exists(current)) && (await exists(aside))) await rename(aside, current)
  await rm(join(folder, 'current.new'), { force: true })
}

/** The export that stands; null where there is none. */
export async function standing({ folder, current }: Place): Promise<string | null> {
  try {
    return join(folder, await readlink(current))
  } catch (error) {
    if (code(error) === 'EINVAL' || code(error) === 'UNKNOWN') return current
    if (code(error) === 'ENOENT') return null
    throw error
  }
}

async function linked({ folder, current }: Place, name: string): Promise<boolean> {
  const beside = join(folder, 'current.new')
  try {
    await symlink(`${GENERATIONS}/${name}`, beside, 'junction')
  } catch (error) {
    if (['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code(error))) return false
    throw error
  }
  if ((await exists(current)) && !(await lstat(current)).isSymbolicLink()) {
    await rename(current, join(folder, GENERATIONS, randomUUID()))
  } else if (process.platform === 'win32') await unlink(current).catch(() => undefined)
  await rename(beside, current)
  return true
}

/**
 * Puts the draft in the place of the export that stands. The one before stays for those who are reading it, unless it is
 * to be forgotten; older ones go.
 */
export async function change(place: Place, sequence: number, { forget }: { forget: boolean }): Promise<void> {
  const { folder, draft, current, symlinks } = place
  const before = await standing(place)
  const generations = join(folder, GENERATIONS)
  let name = ''
  for (let number = 1; name === '' || (await exists(join(generations, name))); number++) name = `${sequence}.${number}`
  await rename(draft, join(generations, name))
  if (!symlinks || !(await linked(place, name))) {
    const aside = join(generations, REPLACED)
    await rm(aside, { recursive: true, force: true })
    if (await exists(current)) await rename(current, aside)
    await rename(join(generations, name), current)
  }
  const kept = new Set([name, ...(forget ? [] : [REPLACED, before?.split(/[\\/]/).at(-1)])])
  for (const other of await readdir(generations))
    if (!kept.has(other)) await rm(join(generations, other), { recursive: true, force: true })
}
