import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { apiArticlePath, apiUidPath } from '../../addresses/paths.ts'
import { addressesOfArticles, movedBehind } from '../../editions/walk.ts'
import { isLanguage, languageCodes, perLanguage } from '../../languages/index.ts'
import type { LanguageCode } from '../../languages/types.ts'
import { formNames, forms } from '../forms/index.ts'
import { carried, remade, walk } from './articles.ts'
import { everyFormer, noFormer } from './former.ts'
import { entriesIn, entriesPath, entryLines, type Lines, writing } from './manifest.ts'
import { others } from './others.ts'
import { dropFile, forgetMarks, GONE, type Made, placeOf, type Run, SITE, type Touched } from './run.ts'
import type { Entry, Settings } from './types.ts'

const DRAFT = 'draft.json'

/** Nothing is touched so far but these names. */
export const untouched = (names: ReadonlySet<string> = new Set()): Touched => ({
  shifts: perLanguage(() => []),
  labels: new Set([...names].flatMap((name) => languageCodes.map((language) => `${language}:${name}`))),
  names: names.size > 0,
})

/** What a run that was broken off left: with what it was made, and where the log stood when it began. */
export interface Draft {
  settings: Settings
  sequence: number
}

export async function draftIn(folder: string): Promise<Draft | null> {
  try {
    return JSON.parse(await readFile(join(folder, DRAFT), 'utf8')) as Draft
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

export const writeDraft = (folder: string, draft: Draft): Promise<void> =>
  writeFile(join(folder, DRAFT), `${JSON.stringify(draft)}\n`)
export const closeDraft = (folder: string): Promise<void> => rm(join(folder, DRAFT), { force: true })

/** Lists, feeds and maps of a broken-off run: they are made anew, and one may be too many by now. */
async function forgetOthers(root: string, languages: readonly LanguageCode[]): Promise<void> {
  const folders = languages.flatMap((language) => [`${SITE}/${language}`, `${SITE}/api/v1/${language}/articles/pages`])
  for (const folder of [...folders, `${SITE}/sitemaps`, GONE])
    await rm(join(root, folder), { recursive: true, force: true })
}

/** What was written of a language's articles: the longest of what is there, since a resumed run writes it once more. */
async function partIn(root: string, language: LanguageCode): Promise<string> {
  const whole = entriesPath(root, language)
  const old = `${whole}.old`
  let [best, most] = [old, -1]
  for (const path of [old, `${whole}.part`, whole]) {
    const size = await stat(path).then(
      (found) => found.size,
      () => -1,
    )
    if (size > most) [best, most] = [path, size]
  }
  if (best !== old) await rename(best, old)
  return old
}

/** What a killed run may have put there of articles that moved, and not written down. */
async function forgetMoved(run: Run, moved: ReadonlySet<string>): Promise<void> {
  for (const { language, slug } of await addressesOfArticles(run.payload, [...moved]))
    if (isLanguage(language))
      for (const name of formNames)
        await run.tree.forget(placeOf({ path: apiArticlePath(language, slug) + forms[name].suffix }))
  for (const uid of moved) {
    const path = `${apiUidPath(uid)}.json`
    await forgetMarks(run, path)
    await run.tree.forget(placeOf({ path }))
  }
}

/** Takes over what a broken-off run had made of a language and did not move since. Gives the last place of it. */
async function resume(
  run: Run,
  {
    language,
    lines,
    source,
    moved,
  }: { language: LanguageCode; lines: Lines<Entry>; source: string; moved: Set<string> },
) {
  const fresh = (await remade(run, moved, untouched())).filter((one) => one.language === language)
  const paths = new Set(fresh.flatMap(({ entry }) => entry.files.map(({ path }) => path)))
  return carried(run, lines, {
    source: entriesIn(source),
    language,
    moved,
    fresh: fresh.map(({ entry }) => entry),
    open: true,
    async take({ files }) {
      for (const file of files) if (!(await run.tree.has(placeOf(file), file.bytes))) return false
      return true
    },
    async was({ files }) {
      for (const file of files) if (!paths.has(file.path)) await dropFile(run, file)
    },
  })
}

/** Everything, articles from the oldest on. Gives how many of them were taken over from a run that was broken off. */
export async function everything(run: Run, broken: Draft | null): Promise<{ made: Made; resumed: number }> {
  const moved = broken && run.draft !== null ? await movedBehind(run.payload, broken.sequence) : null
  let resumed = 0
  if (moved && run.draft !== null) {
    await forgetMoved(run, moved.uids)
    await forgetOthers(run.draft, run.settings.languages)
  }
  for (const language of run.settings.languages) {
    const old = moved && run.draft !== null ? await partIn(run.draft, language) : null
    await writing(entryLines(run.draft, language), async (lines) => {
      let from = ''
      if (moved && old !== null) {
        const { last, taken } = await resume(run, { language, lines, source: old, moved: moved.uids })
        resumed += taken
        from = last
        run.step(taken, false)
      }
      await walk(run, language, lines, from)
    })
    if (old !== null) await rm(old, { force: true })
  }
  const all = noFormer()
  await everyFormer(run, all)
  return { made: { known: await others(run, new Map(), { touched: null, elsewhere: false }), all }, resumed }
}
