import { IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

/** A request made here, of nothing but an address and these headers: no client's cookie or trick is in it. */
export class OwnRequest extends IncomingMessage {
  constructor(url: string, headers: Record<string, string>) {
    super(new Socket())
    this.method = 'GET'
    this.url = url
    this.httpVersion = '1.1'
    this.httpVersionMajor = 1
    this.httpVersionMinor = 1
    this.headers = { ...headers }
    this.rawHeaders = Object.entries(headers).flat()
    this.complete = true
    this.push(null)
  }
}

export interface Captured {
  status: number
  headers: OutgoingHttpHeaders
  body: Buffer
}

type HeadersGiven = OutgoingHttpHeaders | OutgoingHttpHeader[]
type Callback = (error?: Error | null) => void

/** A response that keeps what is written to it. */
export class OwnResponse extends ServerResponse {
  readonly #chunks: Buffer[] = []
  readonly captured: Promise<Captured>
  #done: (value: Captured) => void = () => undefined

  constructor(req: IncomingMessage) {
    super(req)
    this.captured = new Promise((resolve) => {
      this.#done = resolve
    })
  }

  /** Everything is set one by one: what node:http is given here as a whole, it would not tell afterwards. */
  override writeHead(status: number, message?: string | HeadersGiven, headers?: HeadersGiven): this {
    const given = typeof message === 'string' ? headers : (message ?? headers)
    if (Array.isArray(given)) {
      for (let index = 0; index + 1 < given.length; index += 2)
        this.setHeader(String(given[index]), String(given[index + 1]))
    } else if (given) {
      for (const [name, value] of Object.entries(given)) if (value !== undefined) this.setHeader(name, value)
    }
    return super.writeHead(status)
  }

  override write(chunk: unknown, encoding?: BufferEncoding | Callback, callback?: Callback): boolean {
    if (!this.headersSent) this.writeHead(this.statusCode)
    this.#keep(chunk, encoding)
    const done = typeof encoding === 'function' ? encoding : callback
    if (done) queueMicrotask(() => done())
    return true
  }

  override end(chunk?: unknown, encoding?: BufferEncoding | Callback, callback?: Callback): this {
    if (this.finished) return this
    if (!this.headersSent) this.writeHead(this.statusCode)
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') this.#keep(chunk, encoding)
    this.finished = true
    const done = [chunk, encoding, callback].find((value) => typeof value === 'function') as Callback | undefined
    this.#done({ status: this.statusCode, headers: this.getHeaders(), body: Buffer.concat(this.#chunks) })
    queueMicrotask(() => {
      this.emit('finish')
      this.emit('close')
      done?.()
    })
    return this
  }

  override flushHeaders(): void {
    if (!this.headersSent) this.writeHead(this.statusCode)
  }

  /** Tells the maker that nobody waits any more. */
  abandon(): void {
    this.destroy()
    this.emit('close')
  }

  #keep(chunk: unknown, encoding: unknown): void {
    if (typeof chunk === 'string')
      this.#chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'))
    else if (chunk instanceof Uint8Array) this.#chunks.push(Buffer.from(chunk))
  }
}
