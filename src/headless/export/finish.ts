import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filePath } from '../../addresses/fileNames.ts'
import { API_BASE } from '../../addresses/paths.ts'
import { languageCodes } from '../../languages/index.ts'
import { entriesOf, formerLines, formersOf, MANIFEST, otherLines, othersOf, Sum, writing } from './manifest.ts'
import { BY_THE_CLOCK } from './others.ts'
import type { Made, Run } from './run.ts'
import type { Former, Summary } from './types.ts'

/** Names of what is said where nothing stands, by language. */
export const problemFile = (language: string): string => `problems/404.${language}.json`
const NOTHING = '-'

const byPath = <T extends { path: string }>(values: Iterable<T>): T[] =>
  [...values].sort((a, b) => (a.path < b.path ? -1 : 1))

const isJoined = (path: string): boolean => path.startsWith(`${API_BASE}/articles/`)

/** What an export holds beside articles, as it was written down. */
export async function madeIn(root: string): Promise<Made> {
  const made: Made = { known: new Map(), all: { former: new Map(), joined: new Map() } }
  for await (const file of othersOf(root)) (isJoined(file.path) ? made.all.joined : made.known).set(file.path, file)
  for await (const one of formersOf(root)) made.all.former.set(one.path, one)
  return made
}

/** Writes down everything that an export holds, sums it up, and puts beside it what a server needs to serve it. */
export async function finish(
  run: Run & { draft: string },
  { known, all }: Made,
  { head, at }: { head: number; at: string },
): Promise<Summary> {
  const renamed = new Map<string, Summary['renamed'][number]>()
  const seen = (path: string) => {
    for (const one of filePath(path).renamed) renamed.set(one.segment, one)
  }
  const articles: Record<string, number> = {}
  const sum = new Sum()
  for (const language of run.settings.languages) {
    articles[language] = 0
    for await (const { files } of entriesOf(run.draft, language)) {
      articles[language] += 1
      for (const file of files) {
        sum.file(file)
        if (file.file !== undefined) seen(file.path)
      }
    }
  }
  const files = byPath([...known.values(), ...all.joined.values()])
  for (const file of files) {
    if (file.path !== BY_THE_CLOCK) sum.file(file)
    if (file.file !== undefined) seen(file.path)
  }
  await writing(otherLines(run.draft), (lines) => lines.add(files))
  const former = byPath(all.former.values())
  for (const one of former) {
    sum.former(one)
    if (one.file !== undefined) seen(one.path)
  }
  await writing(formerLines(run.draft), (lines) => lines.add(former))
  for (const language of languageCodes) {
    const { bytes } = await run.answers.ask(`${API_BASE}/${language}/articles/${NOTHING}`)
    await run.tree.put(problemFile(language), bytes)
  }
  const count = (status: number): number => former.filter((one: Former) => one.status === status).length
  const summary: Summary = {
    settings: run.settings,
    sequence: head,
    at,
    sha256: sum.end(),
    articles,
    files: sum.files + (known.has(BY_THE_CLOCK) ? 1 : 0),
    bytes: sum.bytes,
    moved: count(308),
    gone: count(410),
    failed: [...run.failed].sort(),
    renamed: [...renamed.values()].sort((a, b) => (a.segment < b.segment ? -1 : 1)),
  }
  await writeFile(join(run.draft, MANIFEST), `${JSON.stringify(summary, null, 2)}\n`)
  return summary
}
