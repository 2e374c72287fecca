import { basename } from 'node:path'
import { decode } from './decode.ts'
import { PageError } from './errors.ts'
import type { ImportMap } from './mapFile.ts'
import { readPageFile } from './readFile.ts'
import { readStory, type Story } from './story.ts'

/** A file as it was read: a story, or why there is none. */
export type ReadPage = { file: string } & ({ story: Story } | { error: PageError })

export interface ReadOptions {
  timezone: string
  map: ImportMap
  isSection: (name: string) => boolean
}

export async function readPage(file: string, { timezone, map, isSection }: ReadOptions): Promise<ReadPage> {
  try {
    const language = map.languages.get(basename(file).normalize('NFC'))
    const decoded = decode(await readPageFile(file))
    return { file, story: readStory(decoded, { timezone, known: isSection, ...(language && { language }) }) }
  } catch (error) {
    if (error instanceof PageError) return { file, error }
    throw error
  }
}

const PAGES = 48
const CHARACTERS = 4 * 1024 * 1024
/** Files that are read at once. */
const AHEAD = 8

async function* groupsOf(files: AsyncIterable<string>): AsyncGenerator<string[]> {
  let group: string[] = []
  for await (const file of files) {
    group.push(file)
    if (group.length < AHEAD) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

/** Batches of pages, bounded by number and by size, so that an archive of any length needs the same memory. */
export async function* batches(
  files: AsyncIterable<string>,
  read: (file: string) => Promise<ReadPage>,
): AsyncGenerator<ReadPage[]> {
  let batch: ReadPage[] = []
  let size = 0
  for await (const group of groupsOf(files)) {
    for (const page of await Promise.all(group.map(read))) {
      batch.push(page)
      size += 'story' in page ? page.story.raw.length * 3 : 0
    }
    if (batch.length < PAGES && size < CHARACTERS) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}
