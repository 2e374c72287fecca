import { basename } from 'node:path'
import { APIError, createLocalReq, type Payload } from 'payload'
import { systemPerson } from '../access/person.ts'
import { liveLanguages } from '../editions/live.ts'
import type { LanguageCode } from '../languages/types.ts'
import { join } from '../publishing/index.ts'
import { byKeys } from './existing.ts'
import type { Join } from './report.ts'
import { patiently } from './retry.ts'

/** Two pages that are one story, each by its key or by the name of its file. */
export type PagePair = [article: string, joined: string]

interface Written {
  file: string
  key: string
  uid: string
}

/** Joins the pages that are known to be pairs, as soon as both are there. One for a run. */
export class JoinDesk {
  /** uids of pages read in this run, by key and by file name. */
  readonly #uids = new Map<string, string>()
  readonly #done = new Map<PagePair, Join>()

  constructor(
    private readonly payload: Payload,
    private readonly pairs: PagePair[],
    private readonly options: { dryRun: boolean; speaks: LanguageCode },
  ) {}

  async #uidOf(name: string): Promise<string | undefined> {
    return this.#uids.get(name) ?? (await byKeys(this.payload, [name])).get(name)?.uid
  }

  /** Both as uids, that which stays first: one that is live where the other is not. null while one is missing. */
  async #ends([one, two]: PagePair): Promise<[string, string] | null> {
    const [stays, goes] = [await this.#uidOf(one), await this.#uidOf(two)]
    if (stays === undefined || goes === undefined) return null
    const isLive = async (uid: string) => (await liveLanguages(this.payload, `article:${uid}`)).length > 0
    return (await isLive(goes)) && !(await isLive(stays)) ? [goes, stays] : [stays, goes]
  }

  async #join(pair: PagePair): Promise<[string, string] | null> {
    const ends = await this.#ends(pair)
    if (!ends) return null
    const [article, goes] = ends
    const named = { article: pair[0], with: pair[1] }
    if (article === goes) {
      this.#done.set(pair, { ...named, state: 'before' })
      return null
    }
    try {
      if (!this.options.dryRun) await this.#carryOut(article, goes)
      this.#done.set(pair, { ...named, state: 'joined' })
      return ends
    } catch (error) {
      if (!(error instanceof APIError) || !error.isPublic) throw error
      this.#done.set(pair, { ...named, state: 'refused', message: error.message })
      return null
    }
  }

  async #carryOut(article: string, goes: string): Promise<void> {
    const req = await createLocalReq({}, this.payload)
    req.i18n = Object.assign(Object.create(req.i18n), { language: this.options.speaks })
    await patiently(() => join(this.payload, { article, with: goes, by: systemPerson('importer'), req }))
  }

  /** Joins what these pages complete. @returns uids of the articles that pages now are part of, by the uids they had */
  async add(pages: Written[]): Promise<Map<string, string>> {
    const moved = new Map<string, string>()
    if (this.pairs.length === 0) return moved
    const names = new Set<string>()
    for (const { file, key, uid } of pages)
      for (const name of [key, basename(file).normalize('NFC')]) {
        this.#uids.set(name, uid)
        names.add(name)
      }
    for (const pair of this.pairs) {
      if (this.#done.has(pair) || !pair.some((name) => names.has(name))) continue
      const ends = await this.#join(pair)
      if (!ends) continue
      const [article, goes] = ends
      moved.set(goes, article)
      for (const [name, uid] of this.#uids) if (uid === goes) this.#uids.set(name, article)
    }
    return moved
  }

  /** Joins what an earlier run imported, and tells of every pair. */
  async end(): Promise<Join[]> {
    for (const pair of this.pairs) if (!this.#done.has(pair)) await this.#join(pair)
    return Promise.all(
      this.pairs.map(async (pair): Promise<Join> => {
        const done = this.#done.get(pair)
        if (done) return done
        const missing = (await this.#uidOf(pair[0])) === undefined ? pair[0] : pair[1]
        return { article: pair[0], with: pair[1], state: 'missing', missing }
      }),
    )
  }
}
