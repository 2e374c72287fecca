import { describe, expect, it } from 'vitest'
import { isSlug, koreaISO, languageOf, numberedSlug, SLUG_BYTES, slugFrom } from '../../src/languages/index.ts'

const bytes = (text: string) => new TextEncoder().encode(text).length

describe('slugs', () => {
  it.each([
    ['미국 | 국제 뉴스', '미국-국제-뉴스'],
    ['강변 산책로, 다시 열려…'.normalize('NFD'), '강변-산책로-다시-열려'],
    ['The Mayor’s “Plan” (2026)', 'the-mayors-plan-2026'],
    ['  --  ', ''],
    ['../../etc/passwd', 'etc-passwd'],
    ['漢字 한글 Mixed 3분', '漢字-한글-mixed-3분'],
  ])('makes of %j %j', (title, slug) => {
    expect(slugFrom(title)).toBe(slug)
    expect(slug === '' || isSlug(slug)).toBe(true)
  })

  it('never exceeds its bytes nor cuts a syllable', () => {
    for (const title of ['가'.repeat(200), '가나다라 '.repeat(60), `a${'힣'.repeat(100)}`, '🙂가'.repeat(90)]) {
      const slug = slugFrom(title)
      expect(bytes(slug)).toBeLessThanOrEqual(SLUG_BYTES)
      expect(slug).toBe(slug.normalize('NFC'))
      expect(slug).not.toMatch(/\ufffd|-$/)
      expect(bytes(numberedSlug(slug, 12))).toBeLessThanOrEqual(SLUG_BYTES)
      expect(isSlug(numberedSlug(slug, 12))).toBe(true)
    }
  })
})

describe('times', () => {
  it('are read in Korea, in each language', () => {
    const iso = '2026-03-05T23:30:00.000Z'
    expect(koreaISO(iso)).toBe('2026-03-06T08:30:00+09:00')
    expect(languageOf('ko').formatDateTime(iso)).toBe('2026년 3월 6일 오전 8:30')
    expect(languageOf('en').formatDateTime(iso)).toBe('March 6, 2026, 8:30 a.m. KST')
  })

  it.each([
    ['2026-03-05T15:00:00Z', '오전 12:00', '12:00 a.m.'],
    ['2026-03-06T03:05:00Z', '오후 12:05', '12:05 p.m.'],
    ['2026-12-31T15:00:00Z', '2027년 1월 1일', 'January 1, 2027'],
  ])('%s holds %s and %s', (iso, ko, en) => {
    expect(languageOf('ko').formatDateTime(iso)).toContain(ko)
    expect(languageOf('en').formatDateTime(iso)).toContain(en)
  })
})

describe('scripts', () => {
  it('tell Korean from English by their letters', () => {
    expect(languageOf('ko').scriptShare('국제 뉴스 2026')).toBe(1)
    expect(languageOf('en').scriptShare('International news 2026')).toBe(1)
    expect(languageOf('ko').scriptShare('123 …')).toBe(0)
  })
})
