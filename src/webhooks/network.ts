import { lookup as resolve } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Hosts inside the network that may be reached all the same: none, all, or those named. */
export type Inside = boolean | readonly string[]

/** Refused: the address leads inside the network. */
export class InsideNetwork extends Error {
  override name = 'InsideNetwork'
  constructor(readonly host: string) {
    super(`${host} is an address inside the network.`)
  }
}

const v4 = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  v4.addSubnet(net, bits, 'ipv4')

/** What is given out to the world, and of that what carries addresses of version 4 or is for documents. */
const v6 = new BlockList()
v6.addSubnet('2000::', 3, 'ipv6')
const v6not = new BlockList()
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  v6not.addSubnet(net, bits, 'ipv6')

/** Whether an IP address belongs to this machine, its network, or to nobody. What is no address at all does. */
export function isInside(address: string): boolean {
  const bare = address.split('%', 1)[0] ?? ''
  const kind = isIP(bare)
  if (kind === 4) return v4.check(bare, 'ipv4')
  return kind === 0 || !v6.check(bare, 'ipv6') || v6not.check(bare, 'ipv6')
}

const bareHost = (host: string): string => host.replace(/^\[|\]$/g, '').toLowerCase()
const allows = (inside: Inside, host: string): boolean =>
  inside === true || (inside !== false && inside.includes(bareHost(host)))

/** Why an address cannot be sent to; null where it may be, as far as can be told without asking who its host is. */
export function refusedAddress(address: string, inside: Inside): 'malformed' | 'scheme' | 'login' | 'inside' | null {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return 'malformed'
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'scheme'
  if (url.username !== '' || url.password !== '') return 'login'
  const host = bareHost(url.hostname)
  if (allows(inside, host)) return null
  // The parser writes every spelling of an address (0x7f.1, 2130706433) in its one form.
  if (isIP(host) !== 0) return isInside(host) ? 'inside' : null
  return host === 'localhost' || host.endsWith('.localhost') || host.endsWith('.internal') ? 'inside' : null
}

/**
 * Finds a host's addresses for the connection that is about to be made, and refuses where one of them is inside: what
 * is looked at is what is connected to, whatever the name said a moment ago.
 */
export const guardedLookup =
  (inside: Inside, find: typeof resolve = resolve): LookupFunction =>
  (host, options, done) => {
    find(host, { ...options, all: true }, (error, found) => {
      const [first] = found ?? []
      if (error || !first) return done(error ?? new Error(`${host} has no address.`), '', 0)
      if (!allows(inside, host) && found.some(({ address }) => isInside(address)))
        return done(new InsideNetwork(host), '', 0)
      if (options.all) done(null, found)
      else done(null, first.address, first.family)
    })
  }
