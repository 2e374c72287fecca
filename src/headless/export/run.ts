import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { filePath } from '../../addresses/fileNames.ts'
import { apiUidPath } from '../../addresses/paths.ts'
import { languageCodes } from '../../languages/index.ts'
import type { LanguageCode } from '../../languages/types.ts'
import type { Answers } from './answers.ts'
import type { FormerAddresses } from './former.ts'
import type { Tree } from './tree.ts'
import { type FileRecord, type Settings, Stopped } from './types.ts'

/** What of the lists a moved article touches: its place there before and after. */
export interface Shift {
  before?: string
  after?: string
}

/** What is made again, since it moved. */
export interface Touched {
  shifts: Record<LanguageCode, Shift[]>
  /** `ko:tags:{uid}`: sections and topics under which something moved. */
  labels: Set<string>
  /** Whether lists of labels may read otherwise. */
  names: boolean
}

/** One run of an export. */
export interface Run {
  payload: Payload
  settings: Settings
  answers: Answers
  tree: Tree
  /** The folder that is being written; null where nothing is. */
  draft: string | null
  /** The export that stands. */
  previous: string | null
  failed: Set<string>
  signal?: AbortSignal
  /** Told of articles that are done; `made` is false where they were taken over. */
  step: (articles: number, made?: boolean) => void
}

/** What a run has made beside articles. */
export interface Made {
  known: Map<string, FileRecord>
  all: FormerAddresses
}

/** Folder of a generation in which the addresses lie, and the one of what is said where something was. */
export const SITE = 'site'
export const GONE = 'gone'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** @throws Stopped where somebody asked for it */
export function goOn({ signal }: Pick<Run, 'signal'>): void {
  if (signal?.aborted) throw new Stopped()
}

export const record = (path: string, bytes: Uint8Array): FileRecord => {
  const { file, renamed } = filePath(path)
  return { path, ...(renamed.length > 0 && { file }), sha256: sha256(bytes), bytes: bytes.length }
}

/** Where an address lies behind the folder of a generation. */
export const placeOf = ({ path, file }: Pick<FileRecord, 'path' | 'file'>): string =>
  `${SITE}/${file ?? filePath(path).file}`

/** Where it is said in which language alone an article is: web servers see it by the file that is there. */
const markOf = (file: FileRecord): string | null =>
  file.only === undefined ? null : `only/${file.only}/${placeOf(file).split('/').at(-1)}`

/** Nothing is said any more of the languages that are at an address. */
export async function forgetMarks(run: Run, path: string): Promise<void> {
  for (const only of languageCodes) await run.tree.forget(markOf({ path, sha256: '', bytes: 0, only }) ?? '')
}

/** The file as the export before has it; false where it is not there. */
export async function keepFile(run: Run, file: FileRecord): Promise<boolean> {
  const mark = markOf(file)
  return (mark === null || (await run.tree.keep(mark, false))) && run.tree.keep(placeOf(file))
}

export async function dropFile(run: Run, file: FileRecord): Promise<void> {
  const mark = markOf(file)
  if (mark !== null) await run.tree.forget(mark)
  await run.tree.drop(placeOf(file))
}

/** Asks for an address and puts the answer in its place; null where nothing stands there. */
export async function made(run: Run, path: string): Promise<FileRecord | null> {
  const { status, bytes, headers } = await run.answers.ask(path)
  if (status >= 500) run.failed.add(path)
  if (status !== 200) return null
  const file = record(path, bytes)
  if (path.startsWith(apiUidPath(''))) {
    await forgetMarks(run, path)
    const said = headers.get('content-language') ?? ''
    if (!said.includes(',')) file.only = said
    const mark = markOf(file)
    if (mark !== null) await run.tree.mark(mark)
  }
  await run.tree.put(placeOf(file), bytes)
  run.failed.delete(path)
  return file
}
