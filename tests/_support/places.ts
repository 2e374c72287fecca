import { accessSync, constants, existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const executable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The first of the names that can be run: an absolute path as it stands, a bare name looked up on PATH. */
export const findExecutable = (names: (string | undefined)[]): string | undefined => {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = names.flatMap((name) => {
    if (!name) return []
    return name.includes('/') ? [name] : folders.map((folder) => join(folder, name))
  })
  return paths.find(executable)
}

/** A new empty folder, in memory where the machine has that: databases made for one suite need no disk. */
export const temporaryFolder = (): string => {
  const base = existsSync('/dev/shm') && executable('/dev/shm') ? '/dev/shm' : tmpdir()
  return mkdtempSync(join(base, 'payload-bilingual-'))
}
