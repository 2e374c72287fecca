import { describe, expect, it } from 'vitest'
import { withParticle } from '../../src/languages/particles.ts'

describe('a Korean particle', () => {
  it.each([
    ['글', '을', '글을'],
    ['기사', '을', '기사를'],
    ['항만 예산', '은', '항만 예산은'],
    ['‘부두’', '은', '‘부두’는'],
    ['한국어, 영어', '으로', '한국어, 영어로'],
    ['목록', '으로', '목록으로'],
    ['서울', '으로', '서울로'],
    ['서울', '이', '서울이'],
    ['제3', '은', '제3은'],
    ['2', '이', '2가'],
    ['Seoul', '이', 'Seoul이'],
    ['publish', '이라는', 'publish라는'],
  ] as const)('of %s is chosen by the last syllable', (word, particle, said) => {
    expect(withParticle(word, particle)).toBe(said)
  })
})
