import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { LanguageCode } from '../../languages/types.ts'
import type { Entry, FileRecord, Former, Summary } from './types.ts'

/** Behind an export's folder. */
export const MANIFEST = 'manifest.json'
const entriesFile = (language: LanguageCode): string => `manifest/${language}.jsonl`
const OTHERS = 'manifest/others.jsonl'
const FORMER = 'manifest/former.jsonl'

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

async function opened(path: string): Promise<FileHandle | null> {
  try {
    return await open(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

async function* lines<T>(path: string): AsyncGenerator<T> {
  const stream = (await opened(path))?.createReadStream({ encoding: 'utf8' })
  if (!stream) return
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      let value: T
      try {
        value = JSON.parse(line) as T
      } catch {
        // The last line of a run that was killed in the middle of it.
        return
      }
      yield value
    }
  } finally {
    stream.destroy()
  }
}

/** The articles of a language as an export has them, in the order of lists. */
export const entriesOf = (root: string, language: LanguageCode): AsyncGenerator<Entry> =>
  lines(join(root, entriesFile(language)))
export const othersOf = (root: string): AsyncGenerator<FileRecord> => lines(join(root, OTHERS))
export const formersOf = (root: string): AsyncGenerator<Former> => lines(join(root, FORMER))

export async function summaryOf(root: string): Promise<Summary | null> {
  try {
    return JSON.parse(await readFile(join(root, MANIFEST), 'utf8')) as Summary
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null
    throw error
  }
}

/** Writes lines behind each other; nothing of them stays in memory. */
export class Lines<T> {
  readonly #path: string
  readonly #handle: FileHandle | null
  private constructor(path: string, handle: FileHandle | null) {
    this.#path = path
    this.#handle = handle
  }
  static async open<T>(path: string | null): Promise<Lines<T>> {
    if (path === null) return new Lines<T>('', null)
    await mkdir(dirname(path), { recursive: true })
    return new Lines<T>(path, await open(`${path}.part`, 'w'))
  }
  async add(values: readonly T[]): Promise<void> {
    if (values.length > 0) await this.#handle?.write(values.map((value) => `${JSON.stringify(value)}\n`).join(''))
  }
  /** Puts what was written in the place of what stood there. */
  async end(): Promise<void> {
    await this.#handle?.close()
    if (this.#handle) await rename(`${this.#path}.part`, this.#path)
  }
  /** Leaves what was written where the next run finds it. */
  async leave(): Promise<void> {
    await this.#handle?.close()
  }
}

/** Writes lines down, and puts them in their place once all are. */
export async function writing<T, Result>(
  opening: Promise<Lines<T>>,
  write: (lines: Lines<T>) => Promise<Result>,
): Promise<Result> {
  const lines = await opening
  let result: Result
  try {
    result = await write(lines)
  } catch (error) {
    await lines.leave()
    throw error
  }
  await lines.end()
  return result
}

export const entryLines = (root: string | null, language: LanguageCode): Promise<Lines<Entry>> =>
  Lines.open(root === null ? null : join(root, entriesFile(language)))
export const otherLines = (root: string | null): Promise<Lines<FileRecord>> =>
  Lines.open(root === null ? null : join(root, OTHERS))
export const formerLines = (root: string | null): Promise<Lines<Former>> =>
  Lines.open(root === null ? null : join(root, FORMER))

/** Where the articles of a language are written down, and where they are while that goes on. */
export const entriesPath = (root: string, language: LanguageCode): string => join(root, entriesFile(language))
export const entriesIn = (path: string): AsyncGenerator<Entry> => lines(path)

/** Sums an export up as it goes by. */
export class Sum {
  files = 0
  bytes = 0
  readonly #hash: Hash = createHash('sha256')
  file({ path, sha256, bytes }: FileRecord): void {
    this.files += 1
    this.bytes += bytes
    this.#hash.update(`${path} ${sha256}\n`)
  }
  former({ path, status, location = '', sha256 = '' }: Former): void {
    this.#hash.update(`${path} ${status} ${location}${sha256}\n`)
  }
  end(): string {
    return this.#hash.digest('hex')
  }
}
