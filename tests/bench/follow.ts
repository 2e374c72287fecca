import { connect, type Socket } from 'node:net'
import { type Child, startChild } from './child.ts'
import type { Line } from './table.ts'

const FOLLOWERS = 1000
const ROUNDS = 10
const now = (): number => performance.timeOrigin + performance.now()

const request = {
  stream: (since: number) =>
    `GET /api/v1/changes?since=${since} HTTP/1.1\r\nhost: x\r\naccept: text/event-stream\r\n\r\n`,
  wait: (since: number) => `GET /api/v1/changes?since=${since}&wait=30 HTTP/1.1\r\nhost: x\r\n\r\n`,
}
type Way = keyof typeof request

/** A follower on a connection of its own, as cheap as one can be: it must cost less than what it measures. */
class Follower {
  seen: number
  at = 0
  #text = ''
  readonly #socket: Socket
  readonly ready: Promise<void>

  constructor(
    port: number,
    readonly way: Way,
    since: number,
  ) {
    this.seen = since
    this.#socket = connect(port, '127.0.0.1')
    let begun = (): void => undefined
    this.ready = new Promise((resolve) => {
      begun = resolve
    })
    this.#socket.setEncoding('utf8').on('data', (text: string) => {
      this.#text += text
      if (way === 'stream' && this.#text.includes('event: head')) begun()
      for (const [, number] of this.#text.matchAll(/"sequence":(\d+),[^}]*\}/g)) this.#saw(Number(number))
      this.#text = this.#text.slice(this.#text.lastIndexOf('}') + 1)
    })
    this.#socket.on('error', (error) => {
      throw error
    })
    this.#ask()
    if (way === 'wait') this.#socket.once('connect', () => begun())
  }
  #ask(): void {
    this.#socket.write(request[this.way](this.seen))
  }
  #saw(sequence: number): void {
    if (sequence <= this.seen) return
    if (sequence !== this.seen + 1) throw new Error(`${sequence} came behind ${this.seen}.`)
    this.seen = sequence
    this.at = now()
    if (this.way === 'wait') this.#ask()
  }
  end(): void {
    this.#socket.destroy()
  }
}

interface Act {
  began: number
  ended: number
  sequence: number
}
const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
const MIB = 1024 * 1024

async function until(done: () => boolean, what: string): Promise<void> {
  for (const late = Date.now() + 60_000; !done(); ) {
    if (Date.now() > late) throw new Error(`${what} did not come to pass.`)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

const acts = async (server: Child, rounds: number, behind: (act: Act) => Promise<void>): Promise<number> => {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const act = await server.call<Act>('act')
    times.push(act.ended - act.began)
    await behind(act)
  }
  return middle(times)
}

/** A thousand followers on one process: what each costs, and how soon they are told. Every answer is looked at. */
export async function followFigures({ say }: { say(text: string): void }): Promise<Line[]> {
  const lines: Line[] = []
  const server = await startChild('payload', { NODE_ENV: 'test', PAYLOAD_FORCE_DRIZZLE_PUSH: 'true' })
  try {
    await server.call('fill', { from: 0, to: 100 })
    for (let warm = 0; warm < 5; warm++) await server.call('act')
    const alone = await acts(server, ROUNDS, async () => undefined)
    lines.push({ name: 'a publish, nobody follows', value: alone, unit: 'ms' })
    for (const way of ['stream', 'wait'] as const) {
      say(`Following: ${FOLLOWERS.toLocaleString('en-US')} by ${way} …`)
      const { sequence } = await server.call<Act>('act')
      const before = await server.call<number>('memory')
      const followers = Array.from({ length: FOLLOWERS }, () => new Follower(server.port, way, sequence))
      await Promise.all(followers.map(({ ready }) => ready))
      // One act proves that all of them are there.
      const first = await server.call<Act>('act')
      await until(() => followers.every(({ seen }) => seen === first.sequence), 'The first change')
      const bytes = ((await server.call<number>('memory')) - before) / FOLLOWERS
      const told: number[] = []
      const last: number[] = []
      const act = await acts(server, ROUNDS, async ({ began, sequence: made }) => {
        await until(() => followers.every(({ seen }) => seen === made), `Change ${made}`)
        const times = followers.map(({ at }) => at - began)
        told.push(middle(times))
        last.push(Math.max(...times))
      })
      for (const follower of followers) follower.end()
      const by = `${FOLLOWERS.toLocaleString('en-US')} follow by ${way}`
      lines.push(
        { name: `memory of a follower, ${by}`, value: bytes, unit: 'bytes' },
        { name: `a publish, ${by}`, value: act, unit: 'ms', ratios: { 'nobody follows': act / alone } },
        { name: 'from its begin until half of them know', value: middle(told), unit: 'ms' },
        { name: 'until the last of them knows', value: middle(last), unit: 'ms' },
      )
    }
    const rss = await server.call<number>('memory')
    lines.push({ name: 'memory of the process when all are gone', value: rss / MIB, unit: 'MiB' })
  } finally {
    await server.stop()
  }
  return lines
}
