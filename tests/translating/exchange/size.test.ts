import { monitorEventLoopDelay } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { planText } from '../../../src/translating/exchange/plan.ts'
import { readExchange } from '../../../src/translating/exchange/read.ts'
import { segmentsOf } from '../../../src/translating/segments.ts'
import { bytes, content, fileOf, pairOf, paragraph, words } from './samples.ts'

const one = (n: number) => `${n}번째 문단은 강변 산책로가 어떻게 다시 열렸는지를 적는다. `.repeat(2)
const sourceOf = (paragraphs: number) =>
  content('ko', {
    body: Array.from({ length: paragraphs }, (_, n) =>
      paragraph(`p${n}`, words(one(n)), words('굵게', { marks: ['bold'] }), words('.')),
    ),
  })

describe.each([
  ['xliff21', 100_000, 50],
  ['xliff12', 25_000, 10],
  ['csv', 100_000, 25],
] as const)('a large file of %s', (format, paragraphs, megabytes) => {
  it('is read and planned, and others are answered meanwhile', { timeout: 120_000 }, async () => {
    const source = sourceOf(paragraphs)
    const pair = pairOf({ source: { ...pairOf().source, content: source }, target: null })
    const encoded = bytes(await fileOf(format, [pair]))
    expect(encoded.length).toBeGreaterThan(megabytes * 1_000_000)
    const delay = monitorEventLoopDelay({ resolution: 10 })
    delay.enable()
    const began = performance.now()
    const read = await readExchange(encoded)
    delay.disable()
    const [text] = read.texts
    expect(text?.units.length).toBe(paragraphs)
    const segments = segmentsOf(source)
    if (text)
      expect(planText(text, { source: { ...pair.source, segments }, target: null }, {})).toMatchObject({
        units: paragraphs,
        untranslated: paragraphs,
        refused: [],
      })
    const seconds = (performance.now() - began) / 1000
    process.stderr.write(
      `${format}: ${(encoded.length / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s, longest wait ${(delay.max / 1e6).toFixed(0)} ms\n`,
    )
    expect(seconds).toBeLessThan(60)
    expect(delay.max / 1e6).toBeLessThan(1500)
  })
})

describe('a file that is too large', () => {
  it('is refused before it is read', async () => {
    await expect(readExchange(new Uint8Array(65 << 20))).rejects.toMatchObject({ reason: { code: 'too-large' } })
  })
})
