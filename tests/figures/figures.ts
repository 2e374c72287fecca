import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

/**
 * Holds found numbers against the committed ones: what grew fails, what is new or fell asks to be committed.
 * The file is the record of what a route or page costs.
 */
export function expectNoGrowth(file: string, found: Record<string, number>): void {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const committed: Record<string, number> = JSON.parse(readFileSync(path, 'utf8'))
  const grown = Object.entries(found).filter(([name, number]) => number > (committed[name] ?? -1))
  expect(
    Object.fromEntries(grown),
    `These grew, or stand for the first time. Where that is meant, write into tests/figures/${file}: ${JSON.stringify(found, null, 2)}`,
  ).toEqual({})
  const fell = Object.entries(found).filter(([name, number]) => number < (committed[name] ?? 0) * 0.9)
  if (fell.length > 0) console.info(`tests/figures/${file} can be lowered: ${JSON.stringify(Object.fromEntries(fell))}`)
}
