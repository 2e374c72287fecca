import { describe, expect, it } from 'vitest'
import { front as frontEn } from '../../src/languages/en/front.ts'
import { gate as en } from '../../src/languages/en/gate.ts'
import { front } from '../../src/languages/ko/front.ts'
import { gate as ko } from '../../src/languages/ko/gate.ts'
import { problems } from '../../src/languages/ko/problems.ts'

describe('what is said', () => {
  it('names a field as its form does, with its language', () => {
    expect(ko.labelNeeded('name.en', '가')).toBe('발행된 기사가 쓰고 있어 영어 이름을 비울 수 없습니다: 가.')
    expect(ko.labelNeeded('alt.ko', '가')).toContain('한국어 대체 텍스트를 비울 수')
    expect(en.labelNeeded('text.ko', 'A')).toMatch(/^The Korean text cannot be emptied/)
  })

  it('tells readers nothing of a database', () => {
    for (const { unavailable, busy, failed } of [front, frontEn])
      for (const { title, text } of [unavailable, busy, failed])
        expect(`${title} ${text}`).not.toMatch(/데이터베이스|database/i)
  })

  it('says which parameter cannot be used, and which was meant', () => {
    expect(problems.unknownParameter('limt', 'limit')).toBe(
      '이 주소에서 쓸 수 없는 매개변수입니다: "limt". "limit" 매개변수를 쓰려던 것입니까?',
    )
  })
})
