import type { Payload } from 'payload'
import { optionsOf } from '../options.ts'
import { newUid } from '../working/uid.ts'
import type { ImportSummary, PageReport } from './report.ts'
import { patiently } from './retry.ts'

/** So many pages of a kind are kept in the run's record; the rest are only counted. */
const KEPT = 200

/** The run as the desk sees it afterwards: a row in `imports`. */
export class RunRecord {
  #id: string | number | null = null
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
    const data = { uid: newUid(), site: this.site, state: 'running', options: this.options }
    const row = await patiently(() =>
      // Nobody may write runs by hand; this is the importer itself.
      this.payload.create({ collection: this.#collection, data: data as never, depth: 0, overrideAccess: true }),
    )
    this.#id = row.id
  }

  note({ file, problem, publishing, problems, uid, title }: PageReport): void {
    if (problem && this.#failed.length < KEPT) this.#failed.push({ file, problem })
    if (publishing === 'held' && this.#held.length < KEPT)
      this.#held.push({ file, ...(uid && { uid }), ...(title && { title }), ...(problems && { problems }) })
  }

  async end(summary: ImportSummary | null, failure = ''): Promise<void> {
    if (this.#id === null) return
    const id = this.#id
    const failures = !summary || summary.totals.outcomes.failed > 0
    const state = summary?.stopped ? 'stopped' : failures ? 'failed' : 'done'
    const report = {
      ...(summary && { totals: summary.totals, pairs: summary.pairs.slice(0, KEPT) }),
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
  }
}
