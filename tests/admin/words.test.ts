import { describe, expect, it } from 'vitest'
import { aroundChanges, changedWords, type Stretch } from '../../src/admin/words.ts'

const shown = (stretches: Stretch[]): string =>
  stretches.map(({ kind, text }) => ({ same: text, out: `[-${text}]`, in: `[+${text}]` })[kind]).join('')
const side = (stretches: Stretch[], left: Stretch['kind']): string =>
  stretches
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('')

describe('changed words', () => {
  it('marks the words and not the letters, in both languages', () => {
    expect(shown(changedWords('항만 예산이 두 배로 늘었다.', '항만 예산이 세 배로 늘었다.'))).toBe(
      '항만 예산이[- 두][+ 세] 배로 늘었다.',
    )
    expect(shown(changedWords('The port budget', 'The port budget doubled'))).toBe('The port budget[+ doubled]')
  })

  it('gives both texts back whole', () => {
    const before = 'one two\n\nthree four\n\nfive'
    const after = 'zero\n\none two!\n\nfour five\n\nsix'
    const stretches = changedWords(before, after)
    expect(side(stretches, 'in')).toBe(before)
    expect(side(stretches, 'out')).toBe(after)
  })

  it('says nothing where nothing changed', () => {
    expect(changedWords('same', 'same')).toEqual([{ kind: 'same', text: 'same' }])
    expect(changedWords('', '')).toEqual([])
  })

  it('compares long texts in a moment', () => {
    const long = Array.from({ length: 20_000 }, (_, index) => `word${index % 97}`).join(' ')
    const started = performance.now()
    changedWords(long, long.replaceAll('word5 ', 'other '))
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('cuts what stayed to the words around a change', () => {
    const stayed = 'x '.repeat(400)
    const cut = aroundChanges(changedWords(`${stayed}old ${stayed}`, `${stayed}new ${stayed}`), '…')
    const [first, last] = [cut[0], cut.at(-1)]
    expect(first?.text.length).toBeLessThan(150)
    expect(first?.text.startsWith(' …')).toBe(true)
    expect(last?.text.endsWith('… ')).toBe(true)
  })
})
