import { feedIn } from '../addresses/feeds.ts'
import { mapIn } from '../addresses/maps.ts'
import { isLanguage } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'
import { NEVER_KEPT } from './answer.ts'
import { articleByUid, listArticles, listParameters } from './articles.ts'
import { articleBySlug } from './bySlug.ts'
import { changes } from './changes/route.ts'
import type { Route } from './context.ts'
import { feedAnswer } from './feeds/index.ts'
import { type FormName, withoutSuffix } from './forms/index.ts'
import { type LabelCollection, labelCollections, labelPage } from './labels.ts'
import { mapAnswer } from './maps/index.ts'
import { limitOf } from './parameters.ts'
import { problemList } from './problems.ts'

const LABELS = 100

/** The route of an address under the API, by its segments behind the base; null where there is none. */
export function routeOf(segments: readonly string[]): Route | null {
  const [first = '', second, third] = segments
  if (segments.some((segment) => segment === '')) return null
  const map = mapIn(segments)
  if (map) return { parameters: [], run: (context) => mapAnswer(context, map) }
  if (isLanguage(first)) return languageRoute(first, segments.slice(1))
  if (first === 'articles' && second !== undefined && third === undefined)
    return { parameters: [], run: (context) => articleByUid(context, second) }
  if (second !== undefined) return null
  if (first === 'changes') return changes
  if (first === 'health') return { parameters: [], run: ({ health }) => health() }
  if (first === 'problems') return problems
  return null
}

function languageRoute(language: LanguageCode, segments: readonly string[]): Route | null {
  const feed = feedIn(segments)
  if (feed) return { parameters: [], run: (context) => feedAnswer({ ...context, language }, feed) }
  const [name, slug, ...more] = segments
  if (name === undefined || more.length > 0) return null
  if (slug === undefined && (name === 'articles' || name === 'articles.json'))
    return { parameters: listParameters, run: (context) => listArticles({ ...context, language }) }
  if (slug !== undefined && name === 'articles') return article(language, withoutSuffix(slug))
  const collection = labelCollections.find((candidate) => candidate === name)
  return collection && slug === undefined ? labels(language, collection) : null
}

/** An article's form is named by the end of its address, by `format`, or by what the client accepts. */
const article = (language: LanguageCode, { name, form }: { name: string; form: FormName | null }): Route => ({
  parameters: form ? [] : ['format'],
  run: (context) => articleBySlug({ ...context, language }, name, form),
})

const labels = (language: LanguageCode, collection: LabelCollection): Route => ({
  parameters: ['limit', 'cursor'],
  async run({ editions, siteURL, parameters }) {
    const taxonomy = await editions.taxonomy()
    const place = { language, siteURL }
    const body = labelPage(taxonomy, collection, place, limitOf(parameters, LABELS), parameters.get('cursor'))
    return { status: 200, body, headers: { 'content-language': language } }
  },
})

const problems: Route = {
  parameters: [],
  run: () => ({
    status: 200,
    body: { items: problemList(), nextCursor: null },
    headers: { 'cache-control': NEVER_KEPT },
  }),
}
