import type { Editions } from '../editions/types.ts'
import { type Answer, NEVER_KEPT } from './answer.ts'
import { isDatabaseAway, within } from './away.ts'

export interface HealthOptions {
  editions: Editions
  /** Names the running build, e.g. a commit. @default process.env.BUILD_ID, else 'unknown' */
  build?: string
  /** Watermark of each follower of the log in this process; what it is behind the head is its lag. */
  followers?: () => Readonly<Record<string, number>> | Promise<Readonly<Record<string, number>>>
  /** The log's highest sequence, asked where a follower fails and holds up the others. */
  highest?: () => Promise<number>
  /** Milliseconds after which a silent database counts as away. @default 2000 */
  patience?: number
}

const SHARED_MS = 500

/**
 * The health of this process, asked of the database itself (the log's highest sequence, one indexed read),
 * at most twice a second however many ask.
 * 200 where readers and editors are served, `degraded` where a follower fails and what is new does not come through; 503 where the database is away (pages that are kept still go out).
 */
export function healthReport(options: HealthOptions): () => Promise<Answer> {
  const { editions, followers, highest, patience = 2000 } = options
  const build = options.build ?? process.env.BUILD_ID ?? 'unknown'
  const started = new Date().toISOString()
  let shared: { at: number; answer: Promise<Answer> } | null = null

  const look = async (): Promise<Answer> => {
    const before = editions.head()
    try {
      let status = 'ok'
      const refreshed = editions.refresh().catch((error: unknown) => {
        if (!highest || isDatabaseAway(error)) throw error
        status = 'degraded'
        return highest()
      })
      const head = await within(patience, refreshed)
      const marks = (await followers?.()) ?? {}
      const lags = Object.fromEntries(Object.entries(marks).map(([name, mark]) => [name, Math.max(0, head - mark)]))
      const lag = Math.max(head - before, 0, ...Object.values(lags))
      return report(200, { status, database: 'up', head, lag, followers: lags })
    } catch {
      return report(503, { status: 'degraded', database: 'away', head: before, lag: null, followers: {} })
    }
  }
  const report = (status: number, facts: Record<string, unknown>): Answer => {
    const headers: Record<string, string> = { 'cache-control': NEVER_KEPT }
    if (status === 503) headers['retry-after'] = '5'
    return { status, body: { ...facts, build, started }, headers }
  }
  return () => {
    const now = Date.now()
    if (!shared || now - shared.at > SHARED_MS) shared = { at: now, answer: look() }
    return shared.answer
  }
}
