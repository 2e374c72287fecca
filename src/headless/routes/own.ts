import { negotiate } from '../../addresses/negotiate.ts'
import { absolute } from '../../addresses/paths.ts'
import type { LanguageCode } from '../../languages/types.ts'
import { type Answer, NEVER_KEPT } from '../answer.ts'
import type { RouteContext } from '../context.ts'
import { problemList as list } from '../problems.ts'
import { openapi } from '../reference/openapi.ts'
import { referencePage } from '../reference/page.ts'
import { samplesOf } from '../reference/samples.ts'
import { POLICY } from '../reference/style.ts'
import { document, health, JSON_TYPE, problemList, words } from '../schemas/answers.ts'
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

/** The page for people, in the language that is asked for; where none is, the way to that which the client likes. */
async function reference(context: RouteContext, language: LanguageCode | undefined, routes: readonly Definition[]) {
  const { editions, siteURL, base, request } = context
  if (language === undefined) {
    const liked = negotiate({ acceptLanguage: request.headers.get('accept-language'), fallback: DESCRIBED })
    const location = absolute(siteURL, `${base}/docs?lang=${liked}`)
    const headers = { location, vary: 'accept-language', 'cache-control': NEVER_KEPT }
    return { status: 302, body: { location }, headers }
  }
  const site = siteView(await editions.taxonomy(), language, { siteURL, defaultLanguage: language })
  const samples = await samplesOf(editions, language)
  const body = referencePage(routes, { language, site: site.name.text, siteURL, base, samples })
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-language': language }
  return { status: 200, body, headers: { ...headers, 'content-security-policy': POLICY } }
}

/** What the API says of itself. `all` are its routes, these included. */
export const ownRoutes = (all: () => readonly Definition[]): readonly Definition[] => [
  define({
    operation: 'getReference',
    says: 'getReference',
    group: 'own',
    path: '/docs',
    places: {},
    parameters: { lang: spoken },
    answers: { 'text/html': words },
    moves: 302,
    run: (context) => reference(context, context.parameters.lang, all()),
  }),
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
