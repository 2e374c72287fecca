import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What a mirror knows of its folder. */
export interface MirrorState {
  format: 1
  /** Where the API stands that is mirrored. */
  site: string
  formats: string[]
  /** The sequence up to which the folder is in step; null until it was once. */
  since: number | null
  /** Each file by its place, with the ETag under which it came and the article it belongs to. */
  files: Record<string, { etag: string; uid?: string }>
}

const NAME = '.mirror.json'
const PART = '.part'

/** The folder holds something that no mirror wrote, or a mirror of something else. */
export class FolderTaken extends Error {
  override name = 'FolderTaken'
  constructor(readonly why: 'not-empty' | 'other-site' | 'unreadable') {
    super(why)
  }
}

/** Writes beside the place and puts it there as a whole, so that a kill leaves the old file or the new one. */
export async function writeWhole(path: string, bytes: Uint8Array | string, lasting = false): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path + PART, 'w')
  try {
    await file.writeFile(bytes)
    if (lasting) await file.sync()
  } finally {
    await file.close()
  }
  await rename(path + PART, path)
}

async function read(folder: string): Promise<MirrorState | null> {
  let text: string
  try {
    text = await readFile(join(folder, NAME), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  try {
    const state = JSON.parse(text) as MirrorState
    if (state.format === 1) return state
  } catch {
    // Whatever it is, it was not written by this command, which writes it as a whole.
  }
  throw new FolderTaken('unreadable')
}

/** The folder's state, a new one where the folder is empty or not there. @throws FolderTaken */
export async function stateOf(folder: string, site: string, formats: string[]): Promise<MirrorState> {
  const known = await read(folder)
  if (known && known.site !== site) throw new FolderTaken('other-site')
  if (known) return known.formats.join() === formats.join() ? known : { ...known, formats, since: null }
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (names.some((name) => name !== NAME + PART)) throw new FolderTaken('not-empty')
  return { format: 1, site, formats, since: null, files: {} }
}

export const saveState = (folder: string, state: MirrorState): Promise<void> =>
  writeWhole(join(folder, NAME), `${JSON.stringify(state)}\n`, true)

/** Removes what a killed run left: files that the state does not know. The folder is the mirror's own. */
export async function sweep(folder: string, { files }: MirrorState): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const place = path.slice(folder.length + 1).replaceAll('\\', '/')
    if (place !== NAME && !files[place]) await rm(path)
  }
}
