import { monitorEventLoopDelay } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { planText } from '../../../src/translating/exchange/plan.ts'
import { readExchange } from '../../../src/translating/exchange/read.ts'
import { exchangeFormats } from '../../../src/translating/exchange/types.ts'
import { segmentsOf } from '../../../src/translating/segments.ts'
import { bytes, content, fileOf, pairOf, paragraph, words } from './samples.ts'

const PARAGRAPHS = 100_000
const one = (n: number) => `${n}번째 문단은 강변 산책로가 어떻게 다시 열렸는지를 적는다. `.repeat(2)
const source = content('ko', {
  body: Array.from({ length: PARAGRAPHS }, (_, n) =>
    paragraph(`p${n}`, words(one(n)), words('굵게', { marks: ['bold'] }), words('.')),
  ),
})
const pair = pairOf({ source: { ...pairOf().source, content: source }, target: null })

describe.each(exchangeFormats)('a large file of %s', (format) => {
  it('of 100,000 units is read and planned, and others are answered meanwhile', { timeout: 120_000 }, async () => {
    const file = await fileOf(format, [pair])
    const encoded = bytes(file)
    expect(encoded.length).toBeGreaterThan(25_000_000)
    const delay = monitorEventLoopDelay({ resolution: 10 })
    delay.enable()
    const began = performance.now()
    const read = await readExchange(encoded)
    delay.disable()
    const [text] = read.texts
    expect(text?.units.length).toBe(PARAGRAPHS)
    const segments = segmentsOf(source)
    if (text)
      expect(planText(text, { source: { ...pair.source, segments }, target: null }, {})).toMatchObject({
        units: PARAGRAPHS,
        untranslated: PARAGRAPHS,
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
