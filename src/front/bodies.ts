import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'

const KIB = 1024

export interface BodyLimits {
  /** Bytes of a body that comes without a login. */
  anonymous: number
  /** Bytes of a body that comes with one. */
  data: number
  /** The same for a form to a collection of files. */
  upload: number
  /** The same for an exchange file with translations. */
  exchange: number
}

/** What a host has to say about who may send how much, and where. */
export interface BodyRules {
  limits: BodyLimits
  /** Name of the cookie that a login brings. It is not looked up here: it only says how much may be read. */
  loginCookie: string
  /** Paths of the collections that take files. */
  uploads: readonly string[]
  /** Paths that take exchange files, as the whole of a body. */
  exchanges: readonly string[]
}

/** Payload itself stops at a file of 20 MiB: its refusal would come after everything was read. */
export const bodyLimits: BodyLimits = {
  anonymous: 64 * KIB,
  data: 4 * KIB * KIB,
  upload: 20 * KIB * KIB,
  exchange: 64 * KIB * KIB,
}

/** After an answer that came before the end of the body, so many milliseconds are left to its sender to end it. */
const LINGER_MS = 30_000

const bringsLogin = ({ authorization, cookie = '' }: IncomingHttpHeaders, name: string): boolean =>
  authorization !== undefined || cookie.split(';').some((one) => one.trim().startsWith(`${name}=`))

const isUnder = (url: string, path: string): boolean =>
  url.startsWith(path) && (url.length === path.length || url[path.length] === '/' || url[path.length] === '?')

/** The most bytes that a request's body may have. */
export function limitFor(
  { limits, loginCookie, uploads, exchanges }: BodyRules,
  url: string,
  headers: IncomingHttpHeaders,
): number {
  if (!bringsLogin(headers, loginCookie)) return limits.anonymous
  if (exchanges.some((path) => isUnder(url, path))) return limits.exchange
  const form = /^multipart\//i.test(headers['content-type'] ?? '')
  return form && uploads.some((path) => isUnder(url, path)) ? limits.upload : limits.data
}

/**
 * Whether a body is within the limit: at once where its length is told, else when it is there as a whole; until then
 * nobody downstream sees anything of it. Must be asked before anything else happens to the request.
 */
export function admits(req: IncomingMessage, limit: number): boolean | Promise<boolean> {
  const { 'content-length': length, 'transfer-encoding': coding } = req.headers
  if (coding !== undefined) return gathered(req, limit)
  return length === undefined || Number(length) <= limit
}

function gathered(req: IncomingMessage, limit: number): Promise<boolean> {
  const push = req.push
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve) => {
    req.once('close', () => resolve(false))
    req.push = (chunk: Buffer | null) => {
      if (chunk === null) {
        req.push = push
        for (const one of chunks) req.push(one)
        resolve(true)
        return req.push(null)
      }
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else {
        chunks.length = 0
        req.push = () => true
        resolve(false)
      }
      return true
    }
  })
}

/**
 * Takes what still comes of a body that nobody reads any more and forgets it: a client that sends on without reading
 * would never see its answer. Who does not come to an end is cut off.
 */
export function drain(req: IncomingMessage, socket: Socket, done: () => void = () => undefined): void {
  if (socket.destroyed) return
  const end = () => {
    clearTimeout(late)
    socket.off('close', end)
    done()
  }
  const late = setTimeout(() => socket.destroy(), LINGER_MS)
  socket.once('close', end)
  req.push = (chunk: unknown) => {
    if (chunk === null) end()
    return true
  }
  socket.resume()
}
