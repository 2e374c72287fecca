import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll } from 'vitest'
import { type ImportOptions, importPages } from '../../src/importing/importPages.ts'
import type { ImportSummary, PageReport } from '../../src/importing/report.ts'
import type { BootOptions, TestDatabase } from '../_support/databases.ts'

export interface Row {
  id: string | number
  uid: string
  title: string
  slug: string
  kind: string
  body: unknown
  legacy: { key: string; raw: string; importedHash: string; findings: unknown[] }
  snapshot: { hash: string; content: { body: { children: { text: string }[] }[] } }
  document: { issued: Record<string, unknown> }
}

export interface Archive {
  payload: Payload
  folder: string
  all(collection: string, where?: object): Promise<Row[]>
  run(
    paths: string[],
    options?: Partial<ImportOptions>,
  ): Promise<{ reports: PageReport[]; summary: ImportSummary; outcomes: string[] }>
  /** Writes a file under the folder and gives its path. */
  put(name: string, text: string | Uint8Array): string
  textOf(uid: unknown): Promise<Row>
}

/** A database and a folder of pages for one suite. */
export function archive(db: TestDatabase, options: BootOptions = {}): Archive {
  const made = {} as Archive
  let stop: () => Promise<void>
  beforeAll(async () => {
    made.folder = mkdtempSync(join(tmpdir(), 'import-'))
    const booted = await db.boot(options)
    made.payload = booted.payload
    stop = booted.stop
  })
  afterAll(async () => {
    await stop()
    rmSync(made.folder, { recursive: true })
  })
  made.all = async (collection, where = {}) =>
    (
      await made.payload.db.find({
        collection,
        where: where as never,
        limit: 1000,
        pagination: false,
        sort: 'createdAt',
      })
    ).docs as unknown as Row[]
  made.run = async (paths, options = {}) => {
    const reports: PageReport[] = []
    const note = (report: PageReport): void => void reports.push(report)
    const summary = await importPages(made.payload, { site: 'Tidewater', ...options, paths }, note)
    return { reports, summary, outcomes: reports.map(({ outcome }) => outcome) }
  }
  made.put = (name, text) => {
    const file = join(made.folder, name)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, text)
    return file
  }
  made.textOf = async (uid) => {
    const [article] = await made.all('articles', { uid: { equals: uid } })
    return (await made.all('translations', { article: { equals: article?.id } }))[0] as Row
  }
  return made
}
