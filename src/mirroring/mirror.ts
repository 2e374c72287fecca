import { readFile, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { filePath } from '../addresses/fileNames.ts'
import { segment } from '../addresses/paths.ts'
import { createClient } from '../apiClient/client.ts'
import { pause, pauseAfter } from '../apiClient/patience.ts'
import type { ArticleInLanguages, Client } from '../apiClient/types.ts'
import { type FormName, forms } from '../headless/forms/index.ts'
import { languageCodes } from '../languages/index.ts'
import { ask, isAway, TRIES } from './ask.ts'
import { type Due, dueAfter, type Last } from './due.ts'
import { type MirrorState, saveState, stateOf, sweep, writeWhole } from './state.ts'

export interface MirrorOptions {
  /** Address of the site, or of its API. */
  url: string
  into: string
  formats: FormName[]
  /** Writes and removes nothing; the report says what it would have. */
  dryRun: boolean
  signal: AbortSignal
  progress: (done: number, of: number) => void
  /** Times that one file is asked for while the site is away. @default 6 */
  tries?: number
}
export interface MirrorReport {
  /** Where the folder is in step with the log. */
  sequence: number
  written: number
  unchanged: number
  removed: number
}

const AT_ONCE = 6
const SAVE_EVERY = 200
const LABELS = ['categories', 'tags', 'disclaimers', 'sources', 'bylines']
/** A process beside the one that told of a change may be behind by a second. */
const BEHIND_TRIES = 5
const BEHIND_MS = 400

/** A folder of files that is kept in step with a site through its public API. */
export class Mirror {
  readonly #client: Client
  readonly #folder: string
  readonly #ofArticle = new Map<string, Set<string>>()
  /** Places that an article has left, until it is known whether another came to have them. */
  readonly #left = new Map<string, string>()
  #report: MirrorReport = { sequence: 0, written: 0, unchanged: 0, removed: 0 }

  private constructor(
    readonly options: MirrorOptions,
    readonly state: MirrorState,
  ) {
    this.#client = createClient(options.url, { retries: (options.tries ?? TRIES) - 1 })
    this.#folder = resolve(options.into)
    for (const [file, { uid }] of Object.entries(state.files)) if (uid) this.#filesOf(uid).add(file)
  }

  /** @throws FolderTaken */
  static async open(options: MirrorOptions): Promise<Mirror> {
    const { base } = createClient(options.url)
    const state = await stateOf(resolve(options.into), base, options.formats)
    const mirror = new Mirror(options, state)
    if (!options.dryRun) {
      await saveState(mirror.#folder, state)
      await sweep(mirror.#folder, state)
    }
    return mirror
  }

  /**
   * Brings the folder to where the log stands. Whatever ends it, the next run begins where the last whole one ended, and
   * what it finds done already costs a question each.
   */
  async sync(): Promise<MirrorReport> {
    this.#report = { sequence: this.state.since ?? 0, written: 0, unchanged: 0, removed: 0 }
    const due = await dueAfter(this.#client, this.state.since, this.options)
    if (due.head === this.state.since) return this.#report
    try {
      await this.#bring(due)
      this.state.since = due.head
      this.#report.sequence = due.head
    } finally {
      if (!this.options.dryRun) await saveState(this.#folder, this.state)
    }
    return this.#report
  }

  async #bring(due: Due): Promise<void> {
    const live = await this.#lists()
    if (due.all) await this.#labels()
    const uids = due.all ? [...new Set([...live, ...this.#ofArticle.keys()])] : [...due.articles.keys()]
    await this.#eachOf(uids, (uid) => this.#article(uid, due.articles.get(uid) ?? new Map()))
    for (const [place, uid] of this.#left) if (this.state.files[place]?.uid === uid) await this.#remove(place)
    this.#left.clear()
  }

  /**
   * Goes on for as long as its signal lets it, through times when the site is away; `told` hears of each time something
   * was done.
   */
  async follow(told: (report: MirrorReport) => void): Promise<void> {
    const { signal } = this.options
    for await (const { sequence } of this.#client.follow({ since: this.state.since ?? 0, signal }))
      for (let failures = 0; sequence > (this.state.since ?? 0) && !signal.aborted; failures++)
        try {
          told(await this.sync())
        } catch (error) {
          // What was being fetched when it was told to end comes with the next run.
          if (signal.aborted) return
          if (!isAway(error)) throw error
          await pause(pauseAfter(failures, error), signal)
        }
  }

  /** The lists of each language from the newest on; gives the uids of all that is live. */
  async #lists(): Promise<Set<string>> {
    const live = new Set<string>()
    const seen = new Set<string>()
    for (const language of languageCodes) {
      let address: string | null = `/${language}/articles.json`
      while (address !== null) {
        const file = await this.#fetch(address)
        if (file === null) break
        seen.add(file.place)
        const page = JSON.parse(file.text) as { items: { uid: string }[]; next: string | null }
        for (const { uid } of page.items) live.add(uid)
        address = page.next === null ? null : this.#addressOf(page.next)
      }
    }
    for (const place of Object.keys(this.state.files))
      if (/^[a-z]{2}\/articles(?:\/pages\/\d+)?\.json$/.test(place) && !seen.has(place)) await this.#remove(place)
    return live
  }

  /** A `next` is an address of the distant site, whatever that is called here. */
  #addressOf(next: string): string {
    const { pathname } = new URL(next, this.#client.base)
    const at = pathname.search(/\/[a-z]{2}\/articles/)
    return pathname.slice(at)
  }

  async #labels(): Promise<void> {
    for (const language of languageCodes) for (const name of LABELS) await this.#fetch(`/${language}/${name}.json`)
  }

  /** Every file of one article, and those of addresses that it had. */
  async #article(uid: string, last: Last): Promise<void> {
    const own = await this.#editionsOf(uid, last)
    const kept = new Set<string>()
    if (own) {
      kept.add(own.place)
      for (const [language, edition] of Object.entries(own.editions))
        for (const format of this.options.formats) {
          const address = `/${language}/articles/${segment(edition.slug)}${forms[format].suffix}`
          const file = await this.#fetch(address, uid)
          if (file) kept.add(file.place)
        }
    }
    for (const place of this.#filesOf(uid)) if (!kept.has(place)) this.#left.set(place, uid)
  }

  /** An article as it stands, no older than what was told of it; null where it is not, or is part of another by now. */
  async #editionsOf(uid: string, last: Last) {
    for (let tries = 1; ; tries++) {
      const file = await this.#fetch(`/articles/${segment(uid)}.json`, uid)
      const found = file && (JSON.parse(file.text) as ArticleInLanguages)
      const editions = found?.uid === uid ? found.editions : {}
      const behind = [...last].some(([language, { kind, sequence }]) => {
        const at = editions[language]?.sequence
        if (kind === 'withdraw') return at !== undefined && at < sequence
        return kind !== 'redact' && (at === undefined || at < sequence)
      })
      if (!behind || tries >= BEHIND_TRIES) return file && found?.uid === uid ? { place: file.place, editions } : null
      await pause(BEHIND_MS, this.options.signal)
    }
  }

  /** Brings one file in step with its address; null where nothing is there. */
  async #fetch(address: string, uid?: string): Promise<{ place: string; text: string } | null> {
    const { file: place } = filePath(address)
    const path = join(this.#folder, place)
    const known = this.state.files[place]
    const here = known && (await stat(path).catch(() => null)) !== null
    const found = await ask(this.#client.base + address, here ? known.etag : undefined, this.options)
    if (found === null) return null
    if (found === 'same') {
      this.#report.unchanged++
      this.#own(place, uid)
      return { place, text: await readFile(path, 'utf8') }
    }
    this.#report.written++
    if (!this.options.dryRun) {
      await writeWhole(path, found.bytes)
      this.#own(place, uid, found.etag)
    }
    return { place, text: new TextDecoder().decode(found.bytes) }
  }

  #filesOf(uid: string): Set<string> {
    const known = this.#ofArticle.get(uid) ?? new Set<string>()
    this.#ofArticle.set(uid, known)
    return known
  }

  /** An address may go from one article to another. */
  #own(place: string, uid: string | undefined, etag = this.state.files[place]?.etag ?? ''): void {
    const former = this.state.files[place]?.uid
    if (former) this.#ofArticle.get(former)?.delete(place)
    this.state.files[place] = { etag, ...(uid && { uid }) }
    if (uid) this.#filesOf(uid).add(place)
  }

  async #remove(place: string): Promise<void> {
    this.#report.removed++
    if (this.options.dryRun) return
    await rm(join(this.#folder, place), { force: true })
    const uid = this.state.files[place]?.uid
    if (uid) this.#ofArticle.get(uid)?.delete(place)
    delete this.state.files[place]
  }

  async #eachOf(uids: string[], work: (uid: string) => Promise<void>): Promise<void> {
    const left = uids[Symbol.iterator]()
    let done = 0
    const one = async (): Promise<void> => {
      for (const uid of left) {
        this.options.signal.throwIfAborted()
        await work(uid)
        done++
        this.options.progress(done, uids.length)
        if (done % SAVE_EVERY === 0 && !this.options.dryRun) await saveState(this.#folder, this.state)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, one))
  }
}
