import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Payload } from 'payload'
import { filePath } from '../../addresses/fileNames.ts'
import type { EditionDocument } from '../../editions/types.ts'
import { optionsOf } from '../../options.ts'
import { placeOf, type Run } from './run.ts'
import type { FileRecord } from './types.ts'

/** Every file of the pictures that an edition shows, as its addresses name them. */
function addressesIn({ hero, body }: EditionDocument): string[] {
  const images = [
    ...(hero ? [hero] : []),
    ...body.flatMap((block) => (block.type === 'image' && 'url' in block.image ? [block.image] : [])),
  ]
  return [...new Set(images.flatMap(({ url, sizes }) => [url, ...sizes.map((size) => size.url)]))].filter(Boolean)
}

/** Where a file of Payload's own upload folder lies; null for one that is elsewhere. */
function sourceOf(payload: Payload, path: string): string | null {
  const { slugs } = optionsOf(payload.config)
  const { upload } = payload.collections[slugs.media as 'users']?.config ?? {}
  const folder = typeof upload === 'object' ? upload.staticDir : undefined
  const prefix = `${payload.config.routes.api}/${slugs.media}/file/`
  if (!folder || !path.startsWith(prefix)) return null
  const name = decodeURIComponent(path.slice(prefix.length))
  return name === basename(name) && name !== '..' ? join(resolve(folder), name) : null
}

async function hashed(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { sha256: hash.digest('hex'), bytes }
}

const MOST = 1000
const known = new WeakMap<Run, Map<string, Promise<FileRecord | null>>>()

async function put(run: Run, path: string): Promise<FileRecord | null> {
  const source = sourceOf(run.payload, path)
  if (source === null) return null
  try {
    const found = await hashed(source)
    const { file, renamed } = filePath(path)
    const made = { path, ...(renamed.length > 0 && { file }), ...found }
    // A picture in use cannot be replaced: under its name there is the same one as before.
    if (!(await run.tree.keep(placeOf(made), false))) await run.tree.copy(source, placeOf(made))
    return made
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    run.failed.add(path)
    return null
  }
}

/** Puts the pictures of an edition there, where they are wanted. What lies on another server stays there. */
export async function pictureFiles(run: Run, document: EditionDocument): Promise<FileRecord[]> {
  if (!run.settings.media) return []
  const made = known.get(run) ?? new Map<string, Promise<FileRecord | null>>()
  known.set(run, made)
  if (made.size > MOST) made.clear()
  const files: FileRecord[] = []
  for (const path of addressesIn(document)) {
    const one = made.get(path) ?? put(run, path)
    made.set(path, one)
    const file = await one
    if (file) files.push(file)
  }
  return files
}
