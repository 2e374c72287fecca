import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

const HEADER = 'x-bilingual-client'
const SEAL = Symbol.for('payload-bilingual client seal')

/** Known in this process alone: what a client writes into the header is nobody's word. */
function seal(): string {
  const shared = globalThis as { [SEAL]?: string }
  shared[SEAL] ??= randomBytes(16).toString('hex')
  return shared[SEAL]
}

/** One customer of a provider has many addresses of IPv6, and all of them begin alike. */
function household(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIP(plain) !== 6) return plain
  const { hostname } = new URL(`http://[${plain.replace(/%.*$/, '')}]`)
  const [head = '', tail = ''] = hostname.slice(1, -1).split('::')
  const [left, right] = [head, tail].map((part) => (part === '' ? [] : part.split(':')))
  const zeros = Array.from({ length: 8 - (left?.length ?? 0) - (right?.length ?? 0) }, () => '0')
  return `${[...(left ?? []), ...zeros, ...(right ?? [])].slice(0, 4).join(':')}::/64`
}

/**
 * Where a request comes from: the other end of the connection, or, behind so many proxies of the host's own, what the
 * outermost of them wrote into X-Forwarded-For. What stands before that was written by the client.
 */
export function addressOf({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, proxies: number): string {
  const near = socket.remoteAddress ?? ''
  const said = String(headers['x-forwarded-for'] ?? '').split(',')
  const told = proxies > 0 ? said.at(-proxies)?.trim() : undefined
  return household(told && isIP(told) > 0 ? told : near)
}

/** Tells whoever answers behind the front where the request comes from. */
export function nameClient(req: IncomingMessage, proxies: number): void {
  req.headers[HEADER] = `${seal()} ${addressOf(req, proxies)}`
}

/**
 * Address of the client that a request comes from, for counting by it (of IPv6 the first half); null where it did not
 * come through the front, as then nobody trustworthy says so.
 */
export function clientAddress(headers: Pick<Headers, 'get'>): string | null {
  const [given, address] = (headers.get(HEADER) ?? '').split(' ')
  return given === seal() && address ? address : null
}
