import Negotiator from 'negotiator'
import type { Editions } from '../../editions/types.ts'
import { Problem } from '../problems.ts'
import { holdOpen } from '../waiting.ts'
import { framesBehind } from './frames.ts'

export const STREAM_TYPE = 'text/event-stream'
const HEARTBEAT_MS = 15_000
/** Streams that are open at once in one process; who comes then asks again later. */
const MOST = 10_000

/** Whether a client would rather have a stream than a list. */
export const acceptsStream = (accept: string | null | undefined): boolean =>
  Boolean(accept?.includes(STREAM_TYPE)) &&
  new Negotiator({ headers: { accept: accept ?? '' } }).mediaTypes(['application/json', STREAM_TYPE])[0] === STREAM_TYPE

const bytes = new TextEncoder()
const HEARTBEAT = bytes.encode(':\n\n')
/** Those whose connection broke all at once come back one after another. */
const opening = (head: number): Uint8Array =>
  bytes.encode(`retry: ${1000 + Math.floor(Math.random() * 4000)}\nevent: head\ndata: ${JSON.stringify({ head })}\n\n`)

let open = 0

export interface Following {
  /** The sequence that the follower has seen. */
  since: number
  /** Where the log stands, told first: who has seen more follows another log. */
  head: number
  signal: AbortSignal
  /** Milliseconds between two signs of life. @default 15000 */
  heartbeat?: number
}

/**
 * Every change behind a sequence, as server-sent events, as it happens. Nothing is made before the reader takes what
 * was made before: one who does not read costs one chunk, and goes on from where they were when they read again.
 */
export function changeStream(
  editions: Editions,
  { since, head, signal, heartbeat = HEARTBEAT_MS }: Following,
): ReadableStream<Uint8Array> {
  if (open >= MOST) throw new Problem('unavailable')
  open++
  let sent = since
  let ended = false
  let wake = (): void => undefined
  let end = (): void => undefined

  /** Until something happened behind what was sent, or it is time for a sign of life: whether something did. */
  const moved = (): Promise<boolean> =>
    new Promise((resolve) => {
      const late = setTimeout(() => done(), heartbeat)
      const leave = editions.onMove((_, now) => {
        if (now > sent) done()
      })
      const done = (): void => {
        clearTimeout(late)
        leave()
        resolve(editions.head() > sent)
      }
      wake = done
    })

  /** null where nothing happened for so long that it is time for a sign of life. */
  const next = async (): Promise<Uint8Array | null> => {
    while (!ended && (editions.head() > sent || (await moved()))) {
      const frames = await framesBehind(editions, sent)
      if (frames.last > sent) {
        sent = frames.last
        return frames.bytes
      }
      if (!ended && !(await moved())) break
    }
    return null
  }

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const close = (): void => {
          end()
          controller.close()
        }
        const release = holdOpen(close)
        end = () => {
          ended = true
          end = () => undefined
          open--
          release()
          signal.removeEventListener('abort', close)
          wake()
        }
        controller.enqueue(opening(head))
        signal.addEventListener('abort', close)
        if (signal.aborted) close()
      },
      async pull(controller) {
        try {
          const chunk = (await next()) ?? HEARTBEAT
          if (!ended) controller.enqueue(chunk)
        } catch (error) {
          if (ended) return
          end()
          throw error
        }
      },
      cancel: () => end(),
    },
    { highWaterMark: 0 },
  )
}
