import { MachineError } from './types.ts'

export interface Calling {
  /** Name of the machine in errors. */
  name: string
  headers?: Record<string, string>
  /** The key, where there is one: struck out of everything that is told. */
  secret?: string
  timeoutMs: number
  retries: number
  signal: AbortSignal
  /** First pause before another try; doubled each time. */
  pauseMs?: number
}

const MOST_PAUSE_MS = 60_000
const MOST_BYTES = 8_000_000

/** Waits, and gives up at once where it is stopped. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve()
      return
    }
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
  })

/** How long a service asks to be left alone, in ms; null where it does not say. */
export function retryAfter(value: string | null, now = Date.now()): number | null {
  if (value === null || value.trim() === '') return null
  if (/^\s*\d+(?:\.\d+)?\s*$/.test(value)) return Number(value) * 1000
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}

async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > MOST_BYTES) throw new RangeError('The answer is larger than 8 MB.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const struck = (text: string, secret: string | undefined): string => {
  const flat = text.replace(/\s+/g, ' ')
  return (secret ? flat.replaceAll(secret, '…') : flat).slice(0, 200)
}

async function once(
  url: string,
  body: string,
  call: Calling,
): Promise<{ status: number; text: string; wait: number | null }> {
  const { name, headers, timeoutMs, signal, secret } = call
  const timer = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body,
      // The key goes to nobody whom the operator did not name.
      redirect: 'error',
      signal: AbortSignal.any([signal, timer]),
    })
    const text = await textOf(response)
    return { status: response.status, text, wait: retryAfter(response.headers.get('retry-after')) }
  } catch (error) {
    if (signal.aborted) throw new MachineError('stopped', name)
    if (timer.aborted) throw new MachineError('timeout', name, `${timeoutMs} ms`)
    if (error instanceof RangeError) throw new MachineError('answer', name, error.message)
    const { message, cause } = error as Error
    throw new MachineError('unreachable', name, struck(cause instanceof Error ? cause.message : message, secret))
  }
}

/**
 * Sends JSON and gives the JSON that comes back. Where the service is busy, fails or cannot be reached it is tried
 * again: behind the time it asks for, at most a minute, else behind pauses that double.
 * @throws MachineError
 */
export async function postJSON(url: string, body: unknown, call: Calling): Promise<unknown> {
  const { name, signal, retries, secret, pauseMs = 1000 } = call
  const sent = JSON.stringify(body)
  for (let round = 0; ; round += 1) {
    let wait: number | null = null
    let error: MachineError
    try {
      const answer = await once(url, sent, call)
      const { status, text } = answer
      if (status >= 200 && status < 300) {
        try {
          return JSON.parse(text)
        } catch {
          throw new MachineError('answer', name, 'not JSON')
        }
      }
      if (status === 401 || status === 403) throw new MachineError('key-refused', name, '', status)
      if (status === 456 || status === 402) throw new MachineError('quota', name, '', status)
      if (status === 413) throw new MachineError('cut', name, 'the request is too large', status)
      if (status !== 429 && status < 500) throw new MachineError('refused', name, struck(text, secret), status)
      wait = answer.wait
      error = new MachineError(status === 429 ? 'busy' : 'failing', name, struck(text, secret), status)
    } catch (thrown) {
      if (!(thrown instanceof MachineError) || !['unreachable', 'timeout'].includes(thrown.problem)) throw thrown
      error = thrown
    }
    if (round >= retries || (wait ?? 0) > MOST_PAUSE_MS) throw error
    await pause(wait ?? Math.min(MOST_PAUSE_MS, pauseMs * 2 ** round), signal)
    if (signal.aborted) throw new MachineError('stopped', name)
  }
}
