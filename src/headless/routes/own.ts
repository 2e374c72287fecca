import { absolute } from '../../addresses/paths.ts'
import type { LanguageCode } from '../../languages/types.ts'
import { type Answer, NEVER_KEPT } from '../answer.ts'
import type { RouteContext } from '../context.ts'
import { problemList as list } from '../problems.ts'
import { openapi } from '../reference/openapi.ts'
import { document, health, JSON_TYPE, problemList } from '../schemas/answers.ts'
import { siteView } from '../site.ts'
import { type Definition, define } from './define.ts'
import { spoken } from './given.ts'

/** The language of a description for programs where none is named. */
const DESCRIBED: LanguageCode = 'en'

async function described(
  { editions, siteURL, base }: RouteContext,
  language: LanguageCode,
  routes: readonly Definition[],
): Promise<Answer> {
  const site = siteView(await editions.taxonomy(), language, { siteURL, defaultLanguage: language })
  const body = openapi(routes, { language, site: site.name.text, server: absolute(siteURL, base) })
  return { status: 200, body, headers: { 'content-language': language } }
}

const problems = (operation: string, path: string): Definition =>
  define({
    operation,
    says: 'listProblems',
    group: 'own',
    path,
    places: {},
    parameters: {},
    answers: { [JSON_TYPE]: problemList },
    run: () => ({
      status: 200,
      body: { items: list(), nextCursor: null },
      headers: { 'cache-control': NEVER_KEPT },
    }),
  })

/** What the API says of itself. `all` are its routes, these included. */
export const ownRoutes = (all: () => readonly Definition[]): readonly Definition[] => [
  define({
    operation: 'getOpenAPI',
    says: 'getOpenAPI',
    group: 'own',
    path: '/openapi.json',
    places: {},
    parameters: { lang: spoken },
    answers: { [JSON_TYPE]: document },
    run: (context) => described(context, context.parameters.lang ?? DESCRIBED, all()),
  }),
  define({
    operation: 'getHealth',
    says: 'getHealth',
    group: 'own',
    path: '/health',
    places: {},
    parameters: {},
    answers: { [JSON_TYPE]: health },
    away: 503,
    run: (context) => context.health(),
  }),
  problems('listProblems', '/problems'),
  problems('listProblemsFile', '/problems.json'),
]
