import type { Found } from './types.ts'

/** What is missing in one passage and stands in the one before or behind it was moved, not lost. */
export function acrossSegments(
  found: { key: string; found: Found }[],
  order: string[],
): { key: string; found: Found }[] {
  const place = new Map(order.map((key, index) => [key, index]))
  const moved = new Set<unknown>()
  const words = (text: string | undefined) => (text ?? '').replace(/[^\d.]/g, '')
  for (const missing of found) {
    if (!missing.found.code.endsWith('-missing') || !missing.found.source) continue
    const at = place.get(missing.key) ?? -9
    const added = found.find(
      (other) =>
        other.found.code.endsWith('-added') &&
        other.found.kind === missing.found.kind &&
        !moved.has(other) &&
        Math.abs((place.get(other.key) ?? 9) - at) === 1 &&
        words(other.found.target?.text) === words(missing.found.source?.text),
    )
    if (!added) continue
    moved.add(added)
    moved.add(missing)
  }
  return found.filter((one) => !moved.has(one))
}
