import { ExchangeRefused } from './refusal.ts'

const CHUNK = 1 << 18
const UNICODE = /^(?:utf-?8|utf-?16(?:le|be)?|us-ascii|ascii)$/i

const begins = (bytes: Uint8Array, ...with_: number[]): boolean => with_.every((byte, index) => bytes[index] === byte)

const DECLARED = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/

/** The encoding that an XML declaration names; '' where there is none. */
const declaredIn = (bytes: Uint8Array): string =>
  DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[1] ?? ''

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 128)

function encodingOf(bytes: Uint8Array): string {
  if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0x3c, 0x00)) return 'utf-16le'
  if (begins(bytes, 0xfe, 0xff) || begins(bytes, 0x00, 0x3c)) return 'utf-16be'
  const declared = begins(bytes, 0xef, 0xbb, 0xbf) ? '' : declaredIn(bytes)
  // A declaration that can be read byte by byte is not UTF-16, whatever it says of itself.
  if (declared !== '' && !UNICODE.test(declared) && !isAscii(bytes))
    throw new ExchangeRefused({ code: 'encoding', declared })
  return 'utf-8'
}

/**
 * The file's text in pieces, so that a large one does not hold everybody else up.
 * Unicode only: a mark at the beginning is believed before a declaration, and nothing is guessed.
 * @throws ExchangeRefused
 */
export async function* decoded(bytes: Uint8Array): AsyncGenerator<string> {
  if (bytes.length === 0) throw new ExchangeRefused({ code: 'empty' })
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) throw new ExchangeRefused({ code: 'package' })
  const encoding = encodingOf(bytes)
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let at = 0; at < bytes.length; at += CHUNK) {
    let text: string
    try {
      text = decoder.decode(bytes.subarray(at, at + CHUNK), { stream: at + CHUNK < bytes.length })
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      throw new ExchangeRefused({ code: 'encoding', declared: declaredIn(bytes) })
    }
    if (text !== '') yield text
    await new Promise((resolve) => setImmediate(resolve))
  }
}
