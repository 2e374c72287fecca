import type { Finding } from './types.ts'

/** Two 32-bit halves of a hash of a text; the same in a browser and on the server. */
function hash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (b >>> 0).toString(16).padStart(8, '0') + (a >>> 0).toString(16).padStart(8, '0')
}

/** Names a finding by what it says: the words it is about, not where in the passage they stand. Other words are another finding. */
export const findingId = ({ kind, code, key, source, target, values }: Finding): string =>
  hash(JSON.stringify([kind, code, key, source?.text ?? '', target?.text ?? '', Object.entries(values).sort()]))
