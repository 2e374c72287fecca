import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'

const byName = (one: string, two: string): number => (one < two ? -1 : one > two ? 1 : 0)

async function* folder(path: string, above: ReadonlySet<string>): AsyncGenerator<string> {
  const real = await realpath(path)
  if (above.has(real)) return
  const names = await readdir(path).catch(() => null)
  if (names === null) {
    yield path
    return
  }
  for (const name of names.filter((one) => !one.startsWith('.')).sort(byName))
    yield* files(join(path, name), new Set([...above, real]))
}

async function* files(path: string, above: ReadonlySet<string>): AsyncGenerator<string> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) yield* folder(path, above)
  else yield path
}

/**
 * Every file under the paths, in the same order on every run and every system. Hidden files are left out;
 * a link back to a folder above ends there. What is not there or cannot be opened is given as it is, for the reader to name.
 */
export async function* walk(paths: readonly string[]): AsyncGenerator<string> {
  for (const path of paths) yield* files(path, new Set())
}
