import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const languages = new URL('../../src/languages/', import.meta.url)
const files = readdirSync(new URL('en/', languages)).filter((name) => name !== 'index.ts')

/** Every key with what stands there: a text or a function. */
const shape = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return typeof value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
}

/** The texts that stand there. */
const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(texts)
}

describe('sentences', () => {
  it('stand in the same files in both languages', () => {
    expect(readdirSync(new URL('ko/', languages)).sort()).toEqual(readdirSync(new URL('en/', languages)).sort())
  })

  it.each(files)('%s says the same things in Korean and in English', async (file) => {
    const ko: Record<string, unknown> = await import(`../../src/languages/ko/${file}`)
    const en: Record<string, unknown> = await import(`../../src/languages/en/${file}`)
    expect(shape(ko)).toEqual(shape(en))
  })

  it.each(files)('%s has no English text in Korean and no Korean one in English', async (file) => {
    const ko = texts({ ...(await import(`../../src/languages/ko/${file}`)) })
    const en = texts({ ...(await import(`../../src/languages/en/${file}`)) })
    expect(en.filter((text) => /[가-힣]/.test(text.replace(/한국어/g, '')) && !/[a-z]/i.test(text))).toEqual([])
    const sentences = ko.filter((text) => /[a-z]{3,} [a-z]{3,} [a-z]{3,}/i.test(text) && !/[가-힣]/.test(text))
    expect(sentences).toEqual([])
  })
})
