type Order = 'utf-16le' | 'utf-16be'

/** Text without gaps: printable Latin, Hangul, punctuation, ideographs; the controls that damage leaves count as text. */
const plausible = (unit: number): boolean =>
  unit === 0x09 ||
  (unit >= 0x0a && unit <= 0x0d) ||
  unit === 0x1b ||
  (unit >= 0x20 && unit <= 0x17f) ||
  (unit >= 0x1100 && unit <= 0x11ff) ||
  (unit >= 0x2000 && unit <= 0x22ff) ||
  (unit >= 0x2460 && unit <= 0x27bf) ||
  (unit >= 0x3000 && unit <= 0x318f) ||
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0xac00 && unit <= 0xd7a3) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  (unit >= 0xff01 && unit <= 0xffee)

function share(bytes: Uint8Array, order: Order): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const units = Math.min(bytes.length >> 1, 20_000)
  let good = 0
  for (let index = 0; index < units; index += 1) {
    if (plausible(view.getUint16(index * 2, order === 'utf-16le'))) good += 1
  }
  return good / units
}

/**
 * The byte order of UTF-16 text without a mark, or null where the bytes are no such text.
 * A line end, a space or a digit has a zero byte in UTF-16, so text of more than a few characters always shows one.
 */
export function guessUtf16(bytes: Uint8Array): Order | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0 || !bytes.includes(0)) return null
  const little = share(bytes, 'utf-16le')
  const big = share(bytes, 'utf-16be')
  if (Math.max(little, big) < 0.95) return null
  return little >= big ? 'utf-16le' : 'utf-16be'
}
