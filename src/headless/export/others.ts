import { type FeedName, feedPath, feedTypes } from '../../addresses/feeds.ts'
import { type MapFile, mapPath, monthPath } from '../../addresses/maps.ts'
import { API_BASE, apiNewestPath, apiNumberedPath } from '../../addresses/paths.ts'
import { editionsOf } from '../../editions/index.ts'
import { PAGE_LENGTH } from '../../editions/pages.ts'
import type { Taxonomy } from '../../editions/types.ts'
import { countLive } from '../../editions/walk.ts'
import { koreaMonth } from '../../languages/index.ts'
import type { LanguageCode } from '../../languages/types.ts'
import { labelCollections } from '../labels.ts'
import { MOST_IN_A_MAP } from '../maps/sitemap.ts'
import { labelsOf } from '../site.ts'
import { goOn, made, placeOf, type Run, type Touched } from './run.ts'
import type { FileRecord } from './types.ts'

/** An address that is no article's, and whether what moved can have changed its answer. */
interface Planned {
  path: string
  touched: boolean
}

/** By the clock: it stands outside what two exports have in common. */
export const BY_THE_CLOCK = mapPath('news')

const feedNames = Object.keys(feedTypes) as FeedName[]
const FIXED: MapFile[] = ['sitemaps', 'labels', 'news', 'robots', 'llms', 'llmsFull', 'opml']

/** Which pages of a language's list, counted from the oldest, hold something else than before. */
async function touchedPages(run: Run, language: LanguageCode, touched: Touched | null) {
  if (!touched) return () => true
  const pageOf = async (key: string): Promise<number> =>
    Math.floor((await countLive(run.payload, language, key)) / PAGE_LENGTH) + 1
  const single = new Set<number>()
  let from = Number.POSITIVE_INFINITY
  for (const { before, after } of touched.shifts[language]) {
    const places = before === after ? [] : [before, after].flatMap((key) => key ?? [])
    if (before === after && after) single.add(await pageOf(after))
    // What comes or goes moves everything behind it by one.
    for (const key of places) from = Math.min(from, await pageOf(key))
  }
  return (number: number) => number >= from || single.has(number)
}

function feeds(taxonomy: Taxonomy, language: LanguageCode, touched: Touched | null): Planned[] {
  const whole = feedNames.map((name) => ({
    path: feedPath(name, language),
    touched: !touched || touched.shifts[language].length > 0,
  }))
  const labels = (['categories', 'tags'] as const).flatMap((collection) =>
    labelsOf(collection, taxonomy)
      .flat()
      .filter((place) => place.language === language)
      .flatMap(({ uid, slug }) =>
        feedNames.map((name) => ({
          path: feedPath(name, language, { collection, slug }),
          touched: !touched || touched.labels.has(`${language}:${collection}:${uid}`),
        })),
      ),
  )
  return [...whole, ...labels]
}

async function ofLanguage(run: Run, language: LanguageCode, touched: Touched | null): Promise<Planned[]> {
  const editions = editionsOf(run.payload)
  const total = await countLive(run.payload, language)
  const moves = await touchedPages(run, language, touched)
  const pages = Array.from({ length: Math.ceil(total / PAGE_LENGTH) }, (_, index) => index + 1)
  const keys = (touched?.shifts[language] ?? []).flatMap(({ before, after }) =>
    [before, after].flatMap((key) => key ?? []),
  )
  const months = new Set(keys.map((key) => koreaMonth(key.split('|', 1)[0] ?? '')))
  return [
    ...labelCollections.map((name) => ({
      path: `${API_BASE}/${language}/${name}.json`,
      touched: !touched || touched.names,
    })),
    { path: apiNewestPath(language), touched: !touched || touched.shifts[language].length > 0 },
    ...pages.map((number) => ({ path: apiNumberedPath(language, number), touched: moves(number) })),
    ...feeds(await editions.taxonomy(), language, touched),
    ...(await editions.months(language)).flatMap(({ month, articles }) =>
      Array.from({ length: Math.ceil(articles / MOST_IN_A_MAP) }, (_, index) => ({
        path: monthPath({ language, month, part: index + 1 }),
        touched: !touched || months.has(month),
      })),
    ),
  ]
}

async function planned(run: Run, touched: Touched | null): Promise<Planned[]> {
  const fixed = [
    ...FIXED.map((file) => mapPath(file)),
    ...feedNames.map((name) => feedPath(name)),
    ...['problems', 'openapi'].map((name) => `${API_BASE}/${name}.json`),
  ].map((path) => ({ path, touched: true }))
  const all: Planned[] = []
  for (const language of run.settings.languages) all.push(...(await ofLanguage(run, language, touched)))
  return [...all, ...fixed].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/**
 * Everything that is no article: lists, labels, feeds, maps. `known` is what is there already, in this folder or, where
 * `elsewhere`, in the export that stands; what nothing touched stays. Gives what is there now.
 */
export async function others(
  run: Run,
  known: ReadonlyMap<string, FileRecord>,
  { touched, elsewhere }: { touched: Touched | null; elsewhere: boolean },
): Promise<Map<string, FileRecord>> {
  const now = new Map<string, FileRecord>()
  for (const { path, touched: again } of await planned(run, touched)) {
    goOn(run)
    const before = again ? undefined : known.get(path)
    const stays = before && (!elsewhere || (await run.tree.keep(placeOf(before))))
    const file = stays ? before : await made(run, path)
    if (file) now.set(path, file)
  }
  if (!elsewhere) for (const [path, file] of known) if (!now.has(path)) await run.tree.drop(placeOf(file))
  return now
}
