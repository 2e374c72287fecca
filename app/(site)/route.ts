import config from '@payload-config'
import { getPayload } from 'payload'
import { frontPath, isLanguage, LANGUAGE_COOKIE, negotiate, reader } from 'payload-bilingual/next'

export const dynamic = 'force-dynamic'

const YEAR = 365 * 24 * 60 * 60

/**
 * `/` alone negotiates; every other address says its language. `/?language=ko` is the reader's own choice:
 * it is kept in a cookie and decides from then on.
 */
export async function GET(request: Request): Promise<Response> {
  const chosen = new URL(request.url).searchParams.get('language')
  const headers = new Headers({ 'cache-control': 'private, no-cache', vary: 'Accept-Language, Cookie' })
  if (isLanguage(chosen)) {
    headers.set('set-cookie', `${LANGUAGE_COOKIE}=${chosen}; Path=/; Max-Age=${YEAR}; SameSite=Lax`)
    headers.set('location', frontPath(chosen))
    return new Response(null, { status: 307, headers })
  }
  const { defaultLanguage } = await reader(await getPayload({ config })).site('ko')
  const language = negotiate({
    cookie: request.headers.get('cookie'),
    acceptLanguage: request.headers.get('accept-language'),
    fallback: defaultLanguage,
  })
  headers.set('location', frontPath(language))
  return new Response(null, { status: 307, headers })
}
