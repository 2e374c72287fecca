import { describe, expect, it } from 'vitest'
import { diffWords, type Piece, textAfter, textBefore } from '../../src/translating/diff/index.ts'
import { longestIncreasing, movedAmong } from '../../src/translating/diff/order.ts'

const shown = (pieces: Piece[]): string =>
  pieces
    .map((piece) => {
      if (piece.state === 'moved') return `<${piece.side === 'before' ? 'from' : 'to'} ${piece.move}: ${piece.text}>`
      return { same: piece.text, added: `{+${piece.text}+}`, removed: `[-${piece.text}-]` }[piece.state]
    })
    .join('')

/** The same numbers every time: a test that fails must fail again. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

describe('the words that changed', () => {
  it('are told by word in English, punctuation apart from words', () => {
    expect(
      shown(
        diffWords(
          'The mayor opened the path on Monday, after 3.5 years.',
          'The mayor reopened the path on Friday after 4 years of work.',
          'en',
        ),
      ),
    ).toBe('The mayor [-opened-]{+reopened+} the path on [-Monday,-]{+Friday+} after [-3.5-]{+4+} years{+ of work+}.')
  })

  it('are told by eojeol in Korean, and by character inside one that is still the same word', () => {
    expect(
      shown(
        diffWords(
          '북한은 어제 미사일을 발사했다고 합참이 밝혔다.',
          '북한이 오늘 탄도미사일을 발사했다고 국방부가 밝혔다.',
          'ko',
        ),
      ),
    ).toBe('북한[-은-]{+이+} [-어제-]{+오늘+} {+탄도+}미사일을 발사했다고 [-합참이-]{+국방부가+} 밝혔다.')
  })

  it('keep a number whole: 318 that became 381 is another number', () => {
    expect(shown(diffWords('올해와 같은 318억 원으로 되살렸다.', '올해와 같은 381억 원으로 되살렸다.', 'ko'))).toBe(
      '올해와 같은 [-318-]{+381+}억 원으로 되살렸다.',
    )
  })

  it('know words that moved from words that went and others that came', () => {
    const pieces = diffWords(
      'After the long war ended he went home. She stayed in the city for years.',
      'She stayed in the city for years. After the long war ended he went home.',
      'en',
    )
    expect(pieces.filter(({ state }) => state === 'moved')).toEqual([
      { state: 'moved', side: 'after', move: 1, text: 'She stayed in the city for years. ' },
      { state: 'moved', side: 'before', move: 1, text: 'She stayed in the city for years.' },
    ])
    expect(pieces.some(({ state, text }) => state !== 'same' && state !== 'moved' && text.trim() !== '')).toBe(false)
  })

  it('leave a text alone to which something was put, however the space stands', () => {
    expect(shown(diffWords('the cat', 'the cat sat', 'en'))).toBe('the cat{+ sat+}')
    expect(shown(diffWords('', '새 제목', 'ko'))).toBe('{+새 제목+}')
    expect(shown(diffWords('옛 제목', '', 'ko'))).toBe('[-옛 제목-]')
    expect(diffWords('', '', 'ko')).toEqual([])
  })

  it.each(['ko', 'en'] as const)('joined give back both texts, whatever they are (%s)', (language) => {
    const number = numbers(7)
    const words = [
      '북한은',
      '북한이',
      'the',
      'Seoul,',
      '120만원',
      '  ',
      '\n\n',
      '“',
      '👩‍🚀',
      'e\u0301',
      '.',
      'U.S.',
      '-',
      '가',
    ]
    const text = () =>
      Array.from({ length: number(40) }, () => words[number(words.length)] + (number(3) ? ' ' : '')).join('')
    for (let round = 0; round < 2000; round += 1) {
      const before = text()
      const cut = number(before.length + 1)
      const after = number(2) ? text() : before.slice(cut) + text().slice(0, 9) + before.slice(0, cut)
      const pieces = diffWords(before, after, language)
      expect(textBefore(pieces)).toBe(before)
      expect(textAfter(pieces)).toBe(after)
      expect(pieces.every(({ text: one }) => one !== '')).toBe(true)
      const moves = pieces.filter((piece) => piece.state === 'moved')
      const wordsOn = (side: string) => new Set(moves.filter((piece) => piece.side === side).map(({ move }) => move))
      expect(wordsOn('before')).toEqual(wordsOn('after'))
    }
  })

  it('take no time that grows without end where nothing is alike', () => {
    const number = numbers(3)
    const text = (mark: string) => Array.from({ length: 8000 }, () => `${mark}${number(3000)}`).join(' ')
    const [before, after] = [text('a'), text('b')]
    const start = performance.now()
    const pieces = diffWords(before, after, 'en')
    expect(performance.now() - start).toBeLessThan(2000)
    expect(textBefore(pieces)).toBe(before)
    expect(textAfter(pieces)).toBe(after)
  })

  it('find what is alike in long texts that lie far apart, by their sentences', () => {
    const number = numbers(5)
    const sentence = (mark: string, index: number) =>
      `${Array.from({ length: 12 }, () => `${mark}${number(900)}`).join(' ')} ${index}.`
    const kept = Array.from({ length: 60 }, (_, index) => sentence('k', index))
    const before = kept.flatMap((one, index) => [one, sentence('x', index)]).join(' ')
    const after = kept.flatMap((one, index) => [one, sentence('y', index)]).join(' ')
    const same = diffWords(before, after, 'en').filter(({ state }) => state === 'same')
    for (const one of kept) expect(same.some(({ text }) => text.includes(one.slice(0, -4)))).toBe(true)
  })
})

describe('what moved', () => {
  it('is as little as possible: one block taken to the front moves alone', () => {
    expect(movedAmong(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])).toEqual(new Set(['d']))
    expect(movedAmong(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd'])).toEqual(new Set())
    expect(movedAmong(['a', 'b'], ['b', 'a']).size).toBe(1)
  })

  it('leaves a run in order that no other is longer than', () => {
    const number = numbers(11)
    for (let round = 0; round < 300; round += 1) {
      const values = Array.from({ length: number(9) }, (_, index) => index).sort(() => number(3) - 1)
      const run = [...longestIncreasing(values)].map((index) => values[index] ?? 0).reverse()
      expect(run.every((value, index) => index === 0 || value > (run[index - 1] ?? 0))).toBe(true)
      let longest = 0
      for (let set = 0; set < 1 << values.length; set += 1) {
        const some = values.filter((_, index) => set & (1 << index))
        if (some.every((value, index) => index === 0 || value > (some[index - 1] ?? 0)))
          longest = Math.max(longest, some.length)
      }
      expect(run).toHaveLength(longest)
    }
  })
})
