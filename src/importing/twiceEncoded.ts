import iconv from 'iconv-lite'

const HANGUL = /[\uac00-\ud7a3]/
/** The first bytes of Hangul in UTF-8, read as Latin letters, each with another such letter behind it. */
const SIGN = /[êëìí][\u0080-\u024f\u02c6\u02dc\u2013-\u2122]/

/** The byte a character was read from: its own number, or its place in Windows-1252. */
function byteOf(char: string): number {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x100) return code
  const bytes = iconv.encode(char, 'win1252')
  return bytes.length === 1 && bytes[0] !== 0x3f ? (bytes[0] ?? -1) : -1
}

/**
 * Korean that was UTF-8, was read as Latin and was saved as UTF-8 again (`êµ­ì œ` for 국제), made right; null for
 * every other text. Only where the whole text goes back to valid UTF-8.
 */
export function onceEncoded(text: string): string | null {
  if (HANGUL.test(text) || !SIGN.test(text)) return null
  const bytes: number[] = []
  for (const char of text) {
    const byte = byteOf(char)
    if (byte < 0) return null
    bytes.push(byte)
  }
  try {
    const back = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
    return HANGUL.test(back) ? back : null
  } catch {
    return null
  }
}
