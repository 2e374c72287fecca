import { OtherLog } from './errors.ts'
import { isPassing, pause, pauseAfter } from './patience.ts'
import type { Requester } from './request.ts'
import type { Change, Client, FollowOptions } from './types.ts'

const STREAM = 'text/event-stream'
/** Seconds that a request may be held. */
const WAIT = 30

type Way = { open: Requester['open']; timeout: number; changes: Client['changes'] }

/** Where the log ends before what was seen, nothing that comes would be what is missed. */
function check(since: number, head: number): void {
  if (head < since) throw new OtherLog(since, head)
}

/** Changes of one stream, until it ends; null where the server has none. */
async function* streamed(
  { open, timeout }: Way,
  since: number,
  signal?: AbortSignal | null,
): AsyncGenerator<Change | null> {
  const lost = new AbortController()
  const end = () => lost.abort()
  signal?.addEventListener('abort', end)
  let late = setTimeout(end, timeout)
  try {
    const { response } = await open('/changes', { since }, { accept: STREAM, signal: lost.signal })
    if (!response.body || !response.headers.get('content-type')?.startsWith(STREAM)) return yield null
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    for (let rest = ''; ; ) {
      const { done, value } = await reader.read()
      if (done) return
      clearTimeout(late)
      late = setTimeout(end, timeout)
      const events = (rest + value).split(/\r?\n\r?\n/)
      rest = events.pop() ?? ''
      for (const event of events) {
        const data = /^data: ?(.*)$/m.exec(event)?.[1]
        if (!data) continue
        const said = JSON.parse(data)
        if (said.sequence) yield said
        else check(since, said.head)
      }
    }
  } finally {
    clearTimeout(late)
    signal?.removeEventListener('abort', end)
    end()
  }
}

/** Changes of one page; where there are none it is held until there are. */
async function* waited({ changes }: Way, since: number, signal?: AbortSignal | null): AsyncGenerator<Change> {
  for (const wait of [undefined, WAIT]) {
    const { items, head } = await changes(since, { wait }, { signal })
    check(since, head)
    if (items.length > 0) return yield* items
  }
}

export async function* follow(
  way: Way,
  { since = 0, signal, way: by }: FollowOptions = {},
): AsyncGenerator<Change, void> {
  let stream = by !== 'wait'
  for (let failures = 0; !signal?.aborted; failures++) {
    const began = Date.now()
    let failed: unknown
    try {
      for await (const change of stream ? streamed(way, since, signal) : waited(way, since, signal)) {
        if (!change) {
          stream = false
          failures = -1
        } else if (change.sequence > since) {
          since = change.sequence
          failures = -1
          yield change
        }
      }
      // Held for as long as it may be, or told something: who asks again at once is no burden.
      if (failures < 0 || Date.now() - began > 5000) {
        failures = -1
        if (!stream) continue
      }
    } catch (error) {
      if (signal?.aborted) return
      if (error instanceof OtherLog || !isPassing(error)) throw error
      failed = error
    }
    await pause(pauseAfter(Math.max(0, failures), failed), signal)
  }
}
