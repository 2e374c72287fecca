import { expect, it } from 'vitest'
import { aroundChanges } from '../../src/admin/parts/aroundChanges.ts'
import { diffWords } from '../../src/translating/diff/index.ts'

it('cuts what stayed to the words around a change, and nothing of the change', () => {
  const stayed = 'x '.repeat(400)
  const cut = aroundChanges(diffWords(`${stayed}old ${stayed}`, `${stayed}new ${stayed}`, 'en'), '…')
  const [first, last] = [cut[0], cut.at(-1)]
  expect(first?.text.length).toBeLessThan(150)
  expect(first?.text.startsWith(' …')).toBe(true)
  expect(last?.text.endsWith('… ')).toBe(true)
  expect(cut.filter(({ state }) => state !== 'same').map(({ text }) => text)).toEqual(['old', 'new'])
})

it('leaves a short text whole', () => {
  const pieces = diffWords('항만 예산이 두 배로 늘었다.', '항만 예산이 세 배로 늘었다.', 'ko')
  expect(aroundChanges(pieces, '…')).toEqual(pieces)
})
