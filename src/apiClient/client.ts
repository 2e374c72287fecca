import { follow } from './follow.ts'
import { requester } from './request.ts'
import type { Asking, Client, ClientOptions, Page, Query } from './types.ts'

/**
 * A site's headless API. Needs `fetch`, `URL`, `AbortSignal` and web streams, which browsers, Node, Deno and edge
 * runtimes have.
 * @param address of the site; or of its API, where that does not stand under `/api/v1`
 */
export function createClient(address: string | URL, options: ClientOptions = {}): Client {
  const { origin, pathname } = new URL(address)
  const base = origin + (pathname === '/' ? '/api/v1' : pathname.replace(/\/+$/, ''))
  const { text, open, timeout } = requester(base, options)
  const json = async (path: string, query?: Query, asking?: Asking) => JSON.parse(await text(path, query, asking))

  async function* pages(path: string, query: Query = {}, asking?: Asking): AsyncGenerator<Page<never>, void> {
    let { cursor } = query
    do {
      const page = await json(path, { ...query, cursor }, asking)
      yield page
      cursor = page.nextCursor
    } while (cursor)
  }
  const changes: Client['changes'] = (since, query, asking) => json('/changes', { since, ...query }, asking)

  return {
    base,
    text,
    changes,
    list: (language, query, asking) => pages(`/${language}/articles`, query, asking),
    search: (language, q, query, asking) => pages(`/${language}/search`, { q, ...query }, asking),
    get: (first: string, second?: unknown, third?: unknown) =>
      typeof second === 'string'
        ? json(`/${first}/articles/${encodeURIComponent(second)}`, {}, third as Asking)
        : json(`/articles/${encodeURIComponent(first)}`, {}, second as Asking),
    follow: (wanted) => follow({ open, changes, timeout }, wanted),
  }
}
