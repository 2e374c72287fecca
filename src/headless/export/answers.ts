import type { Payload } from 'payload'
import { API_BASE } from '../../addresses/paths.ts'
import { editionsOf } from '../../editions/index.ts'
import type { EditionRow } from '../../editions/rows.ts'
import type { Editions, ListResult } from '../../editions/types.ts'
import { languageCodes } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { createHandler } from '../handler.ts'

export interface Given {
  status: number
  bytes: Uint8Array
  headers: Headers
}

/** Milliseconds that the database may take for one answer: nobody waits for it. */
const PATIENCE = 60_000

const addressOf = (language: string, slug: string): string => `${language}/${slug}`

/**
 * The same handler that answers live requests, over the same editions. What a walk has read of some articles it need not
 * read once more for each of their forms.
 */
export class Answers {
  readonly #handler: ReturnType<typeof createHandler>
  readonly #siteURL: string
  readonly #live = new Map<string, EditionRow>()
  readonly #together = new Map<string, ListResult['items']>()

  constructor(payload: Payload, siteURL: string, onError: (error: unknown) => void) {
    const editions = editionsOf(payload)
    const read: Editions = {
      ...editions,
      bySlug: async (language, slug) => {
        const row = this.#live.get(addressOf(language, slug.normalize('NFC')))
        if (!row) return editions.bySlug(language, slug)
        return { state: 'live', edition: row.document as never, alternates: row.alternates }
      },
      together: async (uid) => this.#together.get(uid) ?? editions.together(uid),
    }
    this.#siteURL = siteURL
    const feeds = optionsOf(payload.config).feeds.content
    this.#handler = createHandler({ editions: read, siteURL, feeds, patience: PATIENCE, onError })
  }

  /** What is asked next is about these articles: all their rows, live or not. */
  about(rows: readonly EditionRow[]): void {
    this.#live.clear()
    this.#together.clear()
    for (const row of rows) if (row.live) this.#live.set(addressOf(row.language, row.slug), row)
    for (const uid of new Set(rows.filter(({ live }) => live).map((row) => row.uid)))
      this.#together.set(
        uid,
        languageCodes.flatMap((code) =>
          rows
            .filter((row) => row.uid === uid && row.live && row.language === code)
            .map(({ document, alternates }) => ({ edition: document as never, alternates })),
        ),
      )
  }

  /** The answer to a path without a query, as a client gets it whose request says nothing else. */
  async ask(path: string): Promise<Given> {
    const inApi = path.startsWith(`${API_BASE}/`) ? path : API_BASE + path
    const response = await this.#handler(new Request(this.#siteURL + inApi))
    return {
      status: response.status,
      bytes: new Uint8Array(await response.arrayBuffer()),
      headers: response.headers,
    }
  }
}
