import { Problem } from './problems.ts'

const ODD = /[\u0000-\u001f\u007f\\]/

/**
 * The segments of a path behind a prefix, percent-decoded and in NFC.
 * null where the path is not under the prefix. Throws `malformed_address` where an encoding stands for no text.
 */
export function segmentsBehind(prefix: string, pathname: string): string[] | null {
  if (pathname !== prefix && !pathname.startsWith(`${prefix}/`)) return null
  const rest = pathname.slice(prefix.length + 1)
  return rest === '' ? [] : rest.split('/').map(decodeSegment)
}

export function decodeSegment(segment: string): string {
  let text: string
  try {
    text = decodeURIComponent(segment)
  } catch {
    throw new Problem('malformed_address')
  }
  if (ODD.test(text)) throw new Problem('malformed_address')
  return text.normalize('NFC')
}

/** Query strings hide malformed encodings behind U+FFFD; this finds them. */
export function checkQuery(search: string): void {
  try {
    decodeURIComponent(search)
  } catch {
    throw new Problem('malformed_address')
  }
}
