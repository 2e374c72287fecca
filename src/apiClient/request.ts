import { ApiError } from './errors.ts'
import { isPassing, pause, pauseAfter } from './patience.ts'
import type { Asking, ClientOptions, ProblemDocument, Query } from './types.ts'

interface Kept {
  etag: string
  text: string
}
export interface Opening extends Asking {
  accept?: string
}

const problemOf = async (response: Response): Promise<ProblemDocument> => {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    // What stands between (a proxy, a firewall) answers in its own way.
    return { status: response.status, title: response.statusText }
  }
}

/** How the API is asked: parameters, retries, and what is kept to be asked for with its ETag. */
export function requester(base: string, options: ClientOptions) {
  const { cache = 4e6, retries = 2, timeout = 45_000, headers } = options
  const ask = options.fetch ?? fetch
  const kept = new Map<string, Kept>()
  let size = 0

  const forget = (url: string): void => {
    size -= kept.get(url)?.text.length ?? 0
    kept.delete(url)
  }
  const keep = (url: string, one: Kept): void => {
    forget(url)
    if (one.text.length > cache / 4) return
    kept.set(url, one)
    size += one.text.length
    for (const oldest of kept.keys()) {
      if (size <= cache) break
      forget(oldest)
    }
  }
  const addressOf = (path: string, query: Query = {}): string => {
    const url = new URL(base + path)
    for (const [name, value] of Object.entries(query)) if (value != null) url.searchParams.set(name, `${value}`)
    return url.href
  }

  /** One try. @throws ApiError for what is no success */
  const open = async (path: string, query?: Query, { accept, signal }: Opening = {}) => {
    const url = addressOf(path, query)
    const known = accept ? undefined : kept.get(url)
    const response = await ask(url, {
      headers: { ...headers, ...(accept && { accept }), ...(known && { 'if-none-match': known.etag }) },
      signal: signal ?? null,
    })
    if (response.ok || (known && response.status === 304)) return { response, url, known }
    const after = Number(response.headers.get('retry-after')) || 0
    throw Object.assign(new ApiError(response.status, await problemOf(response), url), { after })
  }

  const text = async (path: string, query?: Query, asking: Asking = {}): Promise<string> => {
    const wait = Number(query?.wait) || 0
    for (let tries = 0; ; tries++) {
      const late = AbortSignal.timeout(timeout + wait * 1000)
      try {
        const signal = asking.signal ? AbortSignal.any([asking.signal, late]) : late
        const { response, url, known } = await open(path, query, { signal })
        if (known && response.status === 304) {
          keep(url, known)
          return known.text
        }
        const body = await response.text()
        const etag = response.headers.get('etag')
        if (etag) keep(url, { etag, text: body })
        return body
      } catch (error) {
        if (asking.signal?.aborted || tries >= retries || !isPassing(error)) throw error
        await pause(pauseAfter(tries, error), asking.signal)
      }
    }
  }
  return { open, text, timeout }
}

export type Requester = ReturnType<typeof requester>
