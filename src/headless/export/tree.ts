import { constants, type Stats } from 'node:fs'
import { copyFile, link, lstat, mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

export type Put = 'added' | 'changed' | 'kept'

export interface TreeOptions {
  root: string
  /** The export that stands; null where there is none. */
  previous: string | null
  /** The time that new files get. */
  at: Date
  gzip: boolean
  dryRun: boolean
}

const isMissing = (error: unknown): boolean => {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOENT' || code === 'ENOTDIR'
}

async function found<T>(ask: Promise<T>): Promise<T | null> {
  try {
    return await ask
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** The same bytes on every system: the header of gzip names none. */
function gzipped(bytes: Uint8Array): Uint8Array {
  const made = gzipSync(bytes, { level: 9 })
  made[9] = 255
  return made
}

/**
 * The folder that is being written. A file that is as it was in the export that stands is another link to it; where the
 * file system knows no such links, a copy. Nothing is ever written into a file that is there: it may be the other's.
 */
export class Tree {
  readonly counts = { added: 0, changed: 0, kept: 0 }
  at: Date
  readonly #options: TreeOptions
  readonly #folders = new Set<string>()
  #links = true

  constructor(options: TreeOptions) {
    this.#options = options
    this.at = options.at
  }

  async #folderOf(path: string): Promise<void> {
    const folder = dirname(path)
    if (this.#folders.has(folder)) return
    await mkdir(folder, { recursive: true })
    this.#folders.add(folder)
  }

  async #linked(from: string, to: string): Promise<boolean> {
    await this.#folderOf(to)
    if (this.#links)
      try {
        await link(from, to)
        return true
      } catch (error) {
        if (isMissing(error)) return false
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return true
        const { code = '' } = error as NodeJS.ErrnoException
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK'].includes(code)) throw error
        if (code !== 'EMLINK') this.#links = false
      }
    const { atime, mtime } = await lstat(from)
    await copyFile(from, to, constants.COPYFILE_EXCL)
    await utimes(to, atime, mtime)
    return true
  }

  /** Later than what it takes the place of, so that no cache takes the one for the other. */
  async #write(to: string, bytes: Uint8Array, before: Stats | null): Promise<void> {
    await this.#folderOf(to)
    const at = before ? Math.max(this.at.getTime(), (Math.floor(before.mtimeMs / 1000) + 1) * 1000) : this.at.getTime()
    for (const [path, content] of this.#forms(to, bytes)) {
      await writeFile(path, content, { flag: 'wx' })
      await utimes(path, new Date(at), new Date(at))
    }
  }

  #forms(path: string, bytes: Uint8Array): [string, Uint8Array][] {
    return this.#options.gzip
      ? [
          [path, bytes],
          [`${path}.gz`, gzipped(bytes)],
        ]
      : [[path, bytes]]
  }

  /** Puts a file there, whatever stands there in this folder. */
  async put(file: string, bytes: Uint8Array): Promise<Put> {
    const { root, previous, gzip, dryRun } = this.#options
    const to = join(root, file)
    const old = previous === null ? null : join(previous, file)
    const before = old === null ? null : await found(readFile(old))
    const outcome: Put = before === null ? 'added' : before.equals(bytes) ? 'kept' : 'changed'
    if (dryRun) return this.#count(outcome)
    await this.drop(file)
    if (outcome === 'kept' && old !== null && (await this.#linked(old, to))) {
      if (gzip && !(await this.#linked(`${old}.gz`, `${to}.gz`))) await this.#beside(to, bytes)
      return this.#count('kept')
    }
    await this.#write(to, bytes, old === null || before === null ? null : await lstat(old))
    return this.#count(outcome)
  }

  async #beside(to: string, bytes: Uint8Array): Promise<void> {
    const { atime, mtime } = await lstat(to)
    await writeFile(`${to}.gz`, gzipped(bytes), { flag: 'wx' })
    await utimes(`${to}.gz`, atime, mtime)
  }

  #count(outcome: Put): Put {
    this.counts[outcome] += 1
    return outcome
  }

  /** The file as it was in the export that stands; false where it is not there. What is not `counted` has no other form. */
  async keep(file: string, counted = true): Promise<boolean> {
    const { root, previous, gzip, dryRun } = this.#options
    if (previous === null) return false
    const [from, to] = [join(previous, file), join(root, file)]
    if (dryRun) {
      if ((await found(lstat(from))) === null) return false
    } else {
      if (!(await this.#linked(from, to))) return false
      if (gzip && counted && !(await this.#linked(`${from}.gz`, `${to}.gz`))) await this.#beside(to, await readFile(to))
    }
    if (counted) this.#count('kept')
    return true
  }

  /** Takes a file out of this folder, and out of the count. */
  async drop(file: string): Promise<void> {
    const { root, previous } = this.#options
    const to = join(root, file)
    const there = await found(lstat(to))
    if (!there) return
    await rm(to)
    await rm(`${to}.gz`, { force: true })
    this.counts[await this.#outcomeOf(there, file, previous)] -= 1
  }

  async #outcomeOf(there: Stats, file: string, previous: string | null): Promise<Put> {
    const before = previous === null ? null : await found(lstat(join(previous, file)))
    if (!before) return 'added'
    return before.ino === there.ino || (!this.#links && before.mtimeMs === there.mtimeMs) ? 'kept' : 'changed'
  }

  /** Whether a file that a broken-off run wrote is there whole; counts it. */
  async has(file: string, bytes: number): Promise<boolean> {
    const { root, previous } = this.#options
    const there = await found(lstat(join(root, file)))
    if (there?.size !== bytes) return false
    this.#count(await this.#outcomeOf(there, file, previous))
    return true
  }

  /** A file of others that is copied here as it is, and not counted. */
  async copy(from: string, file: string): Promise<void> {
    const to = join(this.#options.root, file)
    if (this.#options.dryRun) return
    await this.#folderOf(to)
    await rm(to, { force: true })
    await copyFile(from, to)
    await utimes(to, this.at, this.at)
  }

  /** An empty file that is there for its name alone, and not counted. */
  async mark(file: string): Promise<void> {
    if (this.#options.dryRun) return
    const to = join(this.#options.root, file)
    await this.#folderOf(to)
    await writeFile(to, '')
  }

  /** Takes out what is not counted. */
  async forget(file: string): Promise<void> {
    if (this.#options.dryRun) return
    const to = join(this.#options.root, file)
    await rm(to, { force: true })
    await rm(`${to}.gz`, { force: true })
  }
}
