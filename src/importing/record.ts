import type { Payload } from 'payload'
import { optionsOf } from '../options.ts'
import { newUid } from '../working/uid.ts'
import { isInterrupted, placeHere, type RunRow, runsHere, SIGN_MS } from './alive.ts'
import type { ImportSummary, PageReport } from './report.ts'
import { patiently } from './retry.ts'

/** So many pages of a kind are kept in the run's record; the rest are only counted. */
const KEPT = 200

/** The run as the desk sees it afterwards: a row in `imports`. */
export class RunRecord {
  readonly #uid = newUid()
  #id: string | number | null = null
  #signs: NodeJS.Timeout | undefined
  readonly #failed: Pick<PageReport, 'file' | 'problem'>[] = []
  readonly #held: Pick<PageReport, 'file' | 'uid' | 'title' | 'problems'>[] = []

  constructor(
    private readonly payload: Payload,
    private readonly site: string,
    private readonly options: Record<string, unknown>,
  ) {}

  get #collection(): 'users' {
    return optionsOf(this.payload.config).slugs.imports as 'users'
  }

  async begin(): Promise<void> {
    await patiently(() => this.#endKilled())
    const report = { process: placeHere() }
    const data = { uid: this.#uid, site: this.site, state: 'running', options: this.options, report }
    runsHere().add(this.#uid)
    const row = await patiently(() =>
      // Nobody may write runs by hand; this is the importer itself.
      this.payload.create({ collection: this.#collection, data: data as never, depth: 0, overrideAccess: true }),
    )
    this.#id = row.id
    this.#signs = setInterval(() => void this.#sign().catch(() => undefined), SIGN_MS)
    this.#signs.unref()
  }

  /** Runs that were killed before their end are said to be interrupted from now on. */
  async #endKilled(): Promise<void> {
    const { db } = this.payload
    const { docs } = await db.find<RunRow & { id: string | number }>({
      collection: this.#collection,
      where: { state: { equals: 'running' } },
      limit: 0,
      pagination: false,
    })
    for (const { id, ...row } of docs)
      if (isInterrupted(row)) await db.updateOne({ collection: this.#collection, id, data: { state: 'interrupted' } })
  }

  /** Says that the run goes on, also where another process took its silence for its end. */
  async #sign(): Promise<void> {
    if (this.#id === null) return
    const data = { state: 'running', updatedAt: new Date().toISOString() }
    await this.payload.db.updateOne({ collection: this.#collection, id: this.#id, data })
  }

  note({ file, problem, publishing, problems, uid, title }: PageReport): void {
    if (problem && this.#failed.length < KEPT) this.#failed.push({ file, problem })
    if (publishing === 'held' && this.#held.length < KEPT)
      this.#held.push({ file, ...(uid && { uid }), ...(title && { title }), ...(problems && { problems }) })
  }

  async end(summary: ImportSummary | null, failure = ''): Promise<void> {
    if (this.#id === null) return
    clearInterval(this.#signs)
    const id = this.#id
    const failures = !summary || summary.totals.outcomes.failed > 0
    const state = summary?.stopped ? 'stopped' : failures ? 'failed' : 'done'
    const report = {
      ...(summary && {
        totals: summary.totals,
        pairs: summary.pairs.slice(0, KEPT),
        joins: summary.joins.slice(0, KEPT),
      }),
      ...(failure && { failure }),
      failed: this.#failed,
      held: this.#held,
    }
    await patiently(() =>
      this.payload.update({
        collection: this.#collection,
        id,
        data: { state, report } as never,
        depth: 0,
        overrideAccess: true,
      }),
    )
    runsHere().delete(this.#uid)
  }
}
