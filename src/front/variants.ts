import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip } from 'node:zlib'
import type { Encoding, Entry, Made, Variant } from './types.ts'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
const SMALL = 860

/** Names that a 304 repeats. */
const IN_304 = new Set([
  'cache-control',
  'vary',
  'content-security-policy',
  'cache-status',
  'access-control-allow-origin',
])

const flat = (headers: Record<string, string>): string[] => Object.entries(headers).flat()

const varyOf = ({ headers: { vary } }: Made): string => (vary ? `${vary}, accept-encoding` : 'accept-encoding')

/** A form of an answer: its bytes and everything that stands in its head, made once. */
export function variantOf(made: Made & { etag: string }, encoding: Encoding, body: Buffer): Variant {
  const etag = encoding === 'identity' ? made.etag : made.etag.replace(/"$/, `-${encoding}"`)
  const headers: Record<string, string> = { ...made.headers, etag, vary: varyOf(made) }
  if (made.kind === 'api') headers['access-control-allow-origin'] = '*'
  const short = Object.fromEntries(Object.entries(headers).filter(([name]) => IN_304.has(name) || name === 'etag'))
  if (encoding !== 'identity') headers['content-encoding'] = encoding
  headers['content-length'] = String(body.length)
  return { body, etag, modified: made.headers['last-modified'], head: flat(headers), head304: flat(short) }
}

/** The form of a kept answer in one encoding, compressed at its first use. What does not get smaller stays as it is. */
export async function formOf(entry: Entry, encoding: Encoding, grew: (bytes: number) => void): Promise<Variant> {
  const known = entry.variants[encoding]
  if (known) return known
  const plain = entry.variants.identity ?? variantOf(entry, 'identity', entry.body)
  entry.variants.identity = plain
  if (encoding === 'identity' || entry.body.length < SMALL) {
    entry.variants[encoding] = plain
    return plain
  }
  const body = encoding === 'br' ? await brotliBytes(entry.body) : await gzipped(entry.body, { level: 6 })
  const raced = entry.variants[encoding]
  if (raced) return raced
  const smaller = body.length < entry.body.length
  const form = smaller ? variantOf(entry, encoding, body) : plain
  entry.variants[encoding] = form
  if (smaller) grew(body.length)
  return form
}

/** A window that holds most pages: the usual one takes megabytes of memory and longer than the compressing itself. */
const WINDOW = 16

/** Bytes. What is larger is compressed in a thread; for all else handing it over takes longer than doing it. */
const AT_ONCE = 1 << WINDOW

async function brotliBytes(body: Buffer): Promise<Buffer> {
  const small = body.length <= AT_ONCE
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    ...(small && { [constants.BROTLI_PARAM_LGWIN]: WINDOW }),
  }
  return small ? brotliCompressSync(body, { params }) : brotli(body, { params })
}

const known = new Map<string, Encoding>()

/** The best encoding of ours that an Accept-Encoding takes. */
export function encodingFor(header: string | string[] | undefined): Encoding {
  if (header === undefined) return 'identity'
  const text = String(header)
  const found = known.get(text)
  if (found !== undefined) return found
  const encoding = negotiate(text)
  if (known.size < 256) known.set(text, encoding)
  return encoding
}

function negotiate(header: string): Encoding {
  const wanted = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    const quality = parameters.find((text) => text.startsWith('q='))
    wanted.set(name, quality ? Number(quality.slice(2)) || 0 : 1)
  }
  const quality = (name: Encoding): number => wanted.get(name) ?? wanted.get('*') ?? 0
  if (quality('br') > 0 && quality('br') >= quality('gzip')) return 'br'
  return quality('gzip') > 0 ? 'gzip' : 'identity'
}
