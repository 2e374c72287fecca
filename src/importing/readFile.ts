import { readFile, stat } from 'node:fs/promises'
import { MAX_BYTES } from './decode.ts'
import { PageError } from './errors.ts'

/** A file's bytes. Throws a PageError where there is none, where it is no file, and before reading one that is too large. */
export async function readPageFile(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw new PageError('unreadable', found.isDirectory() ? 'EISDIR' : 'ENOTFILE')
    if (found.size > MAX_BYTES) throw new PageError('huge')
    return await readFile(path)
  } catch (error) {
    if (error instanceof PageError) throw error
    const { code = 'EIO' } = error as NodeJS.ErrnoException
    throw code === 'ENOENT' ? new PageError('missing') : new PageError('unreadable', code)
  }
}
