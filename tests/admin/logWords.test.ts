import { describe, expect, it } from 'vitest'
import { koreaStamp, labelName, languageNames, personName } from '../../src/admin/cells/logWords.ts'
import { desk as en } from '../../src/languages/en/desk.ts'
import { desk as ko } from '../../src/languages/ko/desk.ts'

describe('a row of the log or of the schedules', () => {
  it('tells the time in Korea, whatever clock the row keeps', () => {
    expect(koreaStamp('2026-03-05T23:30:00.000Z')).toBe('2026.03.06 08:30 KST')
    expect(koreaStamp(undefined)).toBe('')
    expect(koreaStamp('soon')).toBe('soon')
  })

  it('names languages and people in words', () => {
    expect(languageNames('ko,en', ko)).toBe('한국어, 영어')
    expect(languageNames('en', en)).toBe('English')
    expect(personName({ id: '1', name: '한지우', role: 'editor' }, undefined, ko)).toBe('한지우')
    expect(personName('한지우', '1', ko)).toBe('한지우')
    expect(personName(null, null, ko)).toBe('')
    expect(personName('importer', 'system:importer', ko)).toBe('가져오기')
    expect(personName('importer', '7', ko)).toBe('importer')
    expect(personName('own-command', 'system:own-command', ko)).toBe('own-command')
  })

  it('names what it was about by kind and name, in the language of the admin where there is one', () => {
    const document = { content: { name: { ko: '국제', en: '' } } }
    expect(labelName('taxonomy:categories:abc', document, ko, 'ko')).toBe('분류 · 국제')
    expect(labelName('taxonomy:categories:abc', document, en, 'en')).toBe('Category · 국제')
    expect(labelName('taxonomy:disclaimers:abc', { content: { title: { ko: 'ㄱ', en: 'AI' } } }, en, 'en')).toBe(
      'Disclaimer · AI',
    )
    expect(labelName('taxonomy:site:site', null, ko, 'ko')).toBe('사이트')
  })
})
