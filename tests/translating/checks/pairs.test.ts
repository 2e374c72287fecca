import { describe, expect, it } from 'vitest'
import { measure } from './measure.ts'
import { pairs } from './pairs/index.ts'

const percent = (value: number): string => value.toFixed(3)

describe('checks of sentence pairs', () => {
  it('has at least 200 pairs, about half of them without a finding', () => {
    const clean = pairs.all.filter(([, , expected = []]) => expected.length === 0).length
    expect(pairs.all.length).toBeGreaterThanOrEqual(200)
    expect(clean / pairs.all.length).toBeGreaterThan(0.4)
    expect(new Set(pairs.all.map(([source, target]) => `${source}|${target}`)).size).toBe(pairs.all.length)
  })

  it.each([
    ['all', pairs.all],
    ['held out', pairs.held],
    ['held out and never mended by', pairs.last],
  ] as const)('%s: finds what is wrong, and little else', (name, set) => {
    const { table, total, wrong } = measure(set)
    const rows = [...table.filter(({ hits, falseAlarms, misses }) => hits + falseAlarms + misses > 0), total]
    console.log(
      [
        `${name}: ${set.length} pairs`,
        ...rows.map(
          ({ kind, hits, falseAlarms, misses, precision, recall }) =>
            `${kind.padEnd(13)} precision ${percent(precision)}  recall ${percent(recall)}  (${hits} found, ${falseAlarms} false, ${misses} missed)`,
        ),
        ...wrong,
      ].join('\n'),
    )
    expect(total.precision).toBeGreaterThanOrEqual(0.95)
    expect(total.recall).toBeGreaterThanOrEqual(0.9)
  })
})
