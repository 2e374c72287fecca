import { apiArticlePath, apiUidPath } from '../../addresses/paths.ts'
import type { EditionRow } from '../../editions/rows.ts'
import type { EditionDocument } from '../../editions/types.ts'
import { liveBehind, rowsOfArticles } from '../../editions/walk.ts'
import type { LanguageCode } from '../../languages/types.ts'
import { forms } from '../forms/index.ts'
import { entriesOf, entryLines, type Lines, writing } from './manifest.ts'
import { pictureFiles } from './pictures.ts'
import { dropFile, goOn, keepFile, made, placeOf, type Run, type Touched } from './run.ts'
import type { Entry, FileRecord } from './types.ts'

const BATCH = 50
/** Made at the same time; more only fills memory. */
const AT_ONCE = 10

const labelsOf = ({ category, tags }: EditionDocument): string[] => [
  ...(category ? [`categories:${category}`] : []),
  ...tags.map((uid) => `tags:${uid}`),
]

/** The article of both languages is made with the first of them. */
const isFirst = ({ settings }: Run, row: EditionRow, rows: readonly EditionRow[]): boolean =>
  settings.languages.find((code) => rows.some((one) => one.uid === row.uid && one.live && one.language === code)) ===
  row.language

async function entryOf(run: Run, row: EditionRow, rows: readonly EditionRow[]): Promise<Entry> {
  const { uid, slug, sortKey: key } = row
  const document = row.document as EditionDocument
  const base = apiArticlePath(row.language as LanguageCode, slug)
  const paths = run.settings.formats.map((name) => base + forms[name].suffix)
  if (isFirst(run, row, rows)) paths.push(`${apiUidPath(uid)}.json`)
  const files: (FileRecord | null)[] = []
  for (const path of paths) files.push(await made(run, path))
  const pictures = await pictureFiles(run, document)
  const entry = { key, uid, slug, labels: labelsOf(document), files: files.flatMap((file) => file ?? []) }
  return pictures.length > 0 ? { ...entry, pictures } : entry
}

/** Articles as they are live now, in some of the languages; those that are not are left out. */
export async function entriesFor(
  run: Run,
  uids: readonly string[],
  languages: readonly LanguageCode[],
): Promise<{ language: LanguageCode; entry: Entry }[]> {
  const found: { language: LanguageCode; entry: Entry }[] = []
  for (let from = 0; from < uids.length; from += BATCH) {
    goOn(run)
    const rows = await rowsOfArticles(run.payload, uids.slice(from, from + BATCH))
    run.answers.about(rows)
    const wanted = rows.filter(({ live, language }) => live && languages.includes(language as LanguageCode))
    for (let at = 0; at < wanted.length; at += AT_ONCE) {
      const some = wanted.slice(at, at + AT_ONCE)
      const entries = await Promise.all(some.map((row) => entryOf(run, row, rows)))
      for (const [index, entry] of entries.entries())
        found.push({ language: some[index]?.language as LanguageCode, entry })
    }
    run.answers.about([])
  }
  return found
}

const byKey = (a: Entry, b: Entry): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

/** Every article of a language from a place on, written down as it goes. */
export async function walk(run: Run, language: LanguageCode, lines: Lines<Entry>, from = ''): Promise<void> {
  for (let key = from; ; ) {
    goOn(run)
    const next = await liveBehind(run.payload, { language, key, limit: BATCH })
    const last = next.at(-1)
    if (!last) return
    const uids = next.map(({ uid }) => uid)
    const entries = (await entriesFor(run, uids, [language])).map(({ entry }) => entry)
    // One whose place moved meanwhile stands where it was found: it is made once more before the end.
    await lines.add(entries.filter((entry) => entry.key > key && entry.key <= last.key).sort(byKey))
    run.step(next.length)
    key = last.key
  }
}

export interface Carried {
  /** Articles as another export has them, in the order of lists. */
  source: AsyncIterable<Entry>
  language: LanguageCode
  moved: ReadonlySet<string>
  /** Of the moved ones: as they are now, by their places. */
  fresh: Entry[]
  /** Takes the files of one that did not move over; false where they are not there. */
  take: (entry: Entry) => Promise<boolean>
  /** Told of what the source has of one that moved. */
  was: (entry: Entry) => Promise<void> | void
  /** Whether what is behind the last of the source follows by another way. */
  open?: boolean
}

/** Carries articles over from one manifest to the next, with what moved in its place. Gives the last place. */
export async function carried(run: Run, lines: Lines<Entry>, from: Carried): Promise<{ last: string; taken: number }> {
  const { source, language, moved, take, was, open = false } = from
  const fresh = [...from.fresh].sort(byKey)
  let last = ''
  let taken = 0
  for await (const entry of source) {
    goOn(run)
    while (fresh[0] && fresh[0].key <= entry.key) await lines.add(fresh.splice(0, 1))
    last = entry.key
    if (moved.has(entry.uid)) await was(entry)
    else if (await take(entry)) {
      await lines.add([entry])
      taken += 1
    } else await lines.add((await entriesFor(run, [entry.uid], [language])).map((one) => one.entry))
  }
  if (!open) await lines.add(fresh)
  return { last, taken }
}

/** Articles that moved, made anew, and where they stood and stand. */
export async function remade(run: Run, uids: ReadonlySet<string>, touched: Touched) {
  const fresh = await entriesFor(run, [...uids].sort(), run.settings.languages)
  for (const { language, entry } of fresh) {
    touched.shifts[language].push({ after: entry.key })
    for (const label of entry.labels) touched.labels.add(`${language}:${label}`)
  }
  return fresh
}

/** Brings the articles of another export, or of this folder itself, up to date. */
export async function carry(
  run: Run,
  { from, moved, touched }: { from: string; moved: ReadonlySet<string>; touched: Touched },
): Promise<void> {
  const inPlace = from === run.draft
  const fresh = await remade(run, moved, touched)
  const paths = new Set(fresh.flatMap(({ entry }) => entry.files.map(({ path }) => path)))
  const pictures = new Set<string>()
  for (const language of run.settings.languages) {
    const was = async (entry: Entry): Promise<void> => {
      const shift = touched.shifts[language].find(({ after, before }) => after?.endsWith(`|${entry.uid}`) && !before)
      if (shift) shift.before = entry.key
      else touched.shifts[language].push({ before: entry.key })
      for (const label of entry.labels) touched.labels.add(`${language}:${label}`)
      if (!inPlace) return
      for (const file of entry.files) if (!paths.has(file.path)) await dropFile(run, file)
      for (const { path } of entry.pictures ?? []) pictures.add(path)
    }
    const take = async ({ files, pictures: shown = [] }: Entry): Promise<boolean> => {
      if (inPlace) return true
      for (const file of files) if (!(await keepFile(run, file))) return false
      for (const file of shown) if (!(await run.tree.keep(placeOf(file), false))) return false
      return true
    }
    const own = fresh.filter((one) => one.language === language).map(({ entry }) => entry)
    await writing(entryLines(run.draft, language), (lines) =>
      carried(run, lines, { source: entriesOf(from, language), language, moved, fresh: own, take, was }),
    )
  }
  if (pictures.size > 0) await dropPictures(run, pictures)
}

/** Pictures that nobody shows any more. */
async function dropPictures(run: Run, pictures: Set<string>): Promise<void> {
  if (run.draft === null) return
  for (const language of run.settings.languages)
    for await (const { pictures: shown = [] } of entriesOf(run.draft, language))
      for (const { path } of shown) pictures.delete(path)
  for (const path of pictures) await run.tree.forget(placeOf({ path }))
}
