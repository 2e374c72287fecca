import { type FeedLabel, type FeedName, feedFiles, feedTypes } from '../../addresses/feeds.ts'
import { mapFiles, mapIn, type SiteMap } from '../../addresses/maps.ts'
import { feedAnswer } from '../feeds/index.ts'
import { mapAnswer, mapTypes } from '../maps/index.ts'
import { Problem } from '../problems.ts'
import { document, words } from '../schemas/answers.ts'
import { capital } from '../schemas/schema.ts'
import { type Definition, define, languageIn } from './define.ts'
import { inLanguage, monthPlace, sectionPlace, topicPlace } from './given.ts'

const bare = (type: string): string => type.split(';')[0] ?? ''

/** A feed of a language, or of one section or topic in it. */
const feed = (name: FeedName, collection?: FeedLabel['collection']): Definition =>
  define({
    operation: `get${capital(name)}Feed${collection ? `Of${capital(collection)}` : ''}`,
    says: collection === 'categories' ? 'getCategoryFeed' : collection === 'tags' ? 'getTagFeed' : 'getFeed',
    group: 'feeds',
    path: `/{lang}/${collection ? `${collection}/{slug}/` : ''}${feedFiles[name]}`,
    places: collection === 'categories' ? sectionPlace : collection === 'tags' ? topicPlace : inLanguage,
    parameters: {},
    answers: { [bare(feedTypes[name])]: name === 'json' ? document : words },
    ...(collection && { problems: ['not_found'] }),
    run: (context) => {
      const label = collection && { collection, slug: context.path.slug ?? '' }
      return feedAnswer(context, { name, language: languageIn(context), ...(label && { label }) })
    },
  })

/** The stories of every language together. */
const mixedFeed = (name: FeedName): Definition =>
  define({
    operation: `get${capital(name)}FeedOfAll`,
    says: 'getMixedFeed',
    group: 'feeds',
    path: `/${feedFiles[name]}`,
    places: {},
    parameters: {},
    answers: { [bare(feedTypes[name])]: name === 'json' ? document : words },
    run: (context) => feedAnswer(context, { name }),
  })

const map = (path: string, file: SiteMap['file']) =>
  define({
    operation: `getMap${capital(file)}`,
    says: file === 'month' ? 'getMonthSitemap' : 'getMap',
    group: 'maps',
    path,
    places: file === 'month' ? monthPlace : {},
    parameters: {},
    answers: { [bare(mapTypes[file])]: words },
    ...(file === 'month' && { problems: ['not_found'] }),
    run(context) {
      const { lang, month } = context.path
      const found = mapIn(file === 'month' ? ['sitemaps', lang ?? '', `${month}.xml`] : path.slice(1).split('/'))
      if (!found) throw new Problem('not_found')
      return mapAnswer(context, found)
    },
  })

const feedNames = Object.keys(feedFiles) as FeedName[]

export const fileRoutes: readonly Definition[] = [
  ...feedNames.map(mixedFeed),
  ...feedNames.map((name) => feed(name)),
  ...feedNames.map((name) => feed(name, 'categories')),
  ...feedNames.map((name) => feed(name, 'tags')),
  ...Object.entries(mapFiles).map(([file, path]) => map(path, file as SiteMap['file'])),
  map('/sitemaps/{lang}/{month}.xml', 'month'),
]
