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

const PAGES = 50
const CHARACTERS = 4 * 1024 * 1024

/** Groups of pages, bounded by number and by size, so that an archive of any length needs the same memory. */
export async function* batches(files: AsyncIterable<string>, read: (file: string) => Promise<ReadPage>) {
  let batch: ReadPage[] = []
  let size = 0
  for await (const file of files) {
    const page = await read(file)
    batch.push(page)
    size += 'story' in page ? page.story.raw.length * 3 : 0
    if (batch.length < PAGES && size < CHARACTERS) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}
