import iconv from 'iconv-lite'
import { PageError } from './errors.ts'
import { onceEncoded } from './twiceEncoded.ts'
import { guessUtf16 } from './utf16.ts'

/** No saved page of a story is longer; what is longer is something else. */
export const MAX_BYTES = 5 * 1024 * 1024

export type Encoding = 'utf-8' | 'utf-8-twice' | 'utf-16le' | 'utf-16be' | 'cp949'
export interface Decoded {
  text: string
  encoding: Encoding
}

const REPLACEMENT = '\ufffd'
const starts = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, index) => bytes[index] === byte)

const strict = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Control bytes that the word filter left behind (tab, VT, FF, CR, ESC) are text; a file with many others is not. */
function isBinary(bytes: Uint8Array): boolean {
  let odd = 0
  for (const byte of bytes) if (byte < 0x09 || byte === 0x7f || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) odd += 1
  return odd > bytes.length / 100
}

/** Bytes of a UTF-8 text with a few of them broken: reading those as CP949 would give a page of nonsense. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const read = new TextDecoder('utf-8').decode(bytes)
  let good = 0
  let bad = 0
  for (const char of read) {
    if (char === REPLACEMENT) bad += 1
    else if (char > '\u07ff') good += 1
  }
  return good > bad * 3
}

function readBytes(bytes: Uint8Array): Decoded {
  if (starts(bytes, 0xff, 0xfe, 0, 0) || starts(bytes, 0, 0, 0xfe, 0xff)) throw new PageError('encoding', 'UTF-32')
  const marked = starts(bytes, 0xff, 0xfe) ? 'utf-16le' : starts(bytes, 0xfe, 0xff) ? 'utf-16be' : null
  const wide = marked ?? guessUtf16(bytes)
  if (wide) {
    const text = strict(bytes, wide)
    if (text === null) throw new PageError('encoding', wide.toUpperCase())
    return { text, encoding: wide }
  }
  if (bytes.includes(0) || isBinary(bytes)) throw new PageError('binary')
  const text = strict(bytes, 'utf-8')
  if (text !== null) {
    const once = onceEncoded(text)
    return once === null ? { text, encoding: 'utf-8' } : { text: once, encoding: 'utf-8-twice' }
  }
  if (isBrokenUtf8(bytes)) throw new PageError('encoding', 'UTF-8')
  const korean = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'cp949')
  if (korean.includes(REPLACEMENT)) throw new PageError('encoding')
  return { text: korean, encoding: 'cp949' }
}

/** Line ends of very old Macintosh files; a CR among LFs is left, since the word filter may have made it. */
const withLineFeeds = (text: string): string => (text.includes('\n') ? text : text.replaceAll('\r', '\n'))

/**
 * A saved page's bytes as text in NFC: UTF-8 or UTF-16 with or without a byte order mark, or CP949.
 * Nothing else is changed. Throws a PageError that names why where the bytes are no text.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) throw new PageError('huge')
  const { text, encoding } = bytes.length === 0 ? { text: '', encoding: 'utf-8' as const } : readBytes(bytes)
  const clean = withLineFeeds(text.replace(/^\ufeff/, '')).normalize('NFC')
  if (clean.trim() === '') throw new PageError('empty')
  return { text: clean, encoding }
}
