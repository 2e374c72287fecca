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
    // A name that is no UTF-8 was read with marks in place of its bytes, and nothing is found under that name.
    if (code === 'ENOENT' && path.includes('\ufffd')) throw new PageError('unreadable', 'EILSEQ')
    throw code === 'ENOENT' ? new PageError('missing') : new PageError('unreadable', code)
  }
}
