import { describe, expect, it } from 'vitest'
import { countsOf, nextFinding, type SaidFinding, sortFindings } from '../../src/admin/checks/findings.ts'
import { inTurn } from '../../src/admin/checks/inTurn.ts'
import { goalOf } from '../../src/admin/checks/words.ts'

const finding = (id: string, more: Partial<SaidFinding> = {}): SaidFinding => ({
  id,
  kind: 'numbers',
  code: 'number-differs',
  level: 'warning',
  key: `b:${id}`,
  block: id,
  place: 1,
  values: {},
  message: id,
  waived: null,
  mayWaive: true,
  ...more,
})
const waived = { finding: 'x', reason: 'r', by: '1', name: 'n', at: '2026-01-01T00:00:00.000Z' }
const ids = (all: SaidFinding[]) => all.map(({ id }) => id)

describe('the findings beside a text', () => {
  it('stand errors first, then in the order of the text, and what may stand apart from them', () => {
    const { open, waived: stands } = sortFindings([
      finding('last', { place: 9 }),
      finding('gone', { place: null }),
      finding('stands', { waived }),
      finding('title', { key: 'field:title', block: null, place: null }),
      finding('second', { place: 2, target: { start: 9, end: 10, text: 'x' } }),
      finding('first', { place: 2, target: { start: 1, end: 2, text: 'x' } }),
      finding('error', { place: 10, level: 'error' }),
    ])
    expect(ids(open)).toEqual(['error', 'title', 'first', 'second', 'last', 'gone'])
    expect(ids(stands)).toEqual(['stands'])
  })

  it('say in one line that many paragraphs are not translated yet, and a few one by one', () => {
    const empty = (count: number) =>
      sortFindings(Array.from({ length: count }, (_, i) => finding(`${i}`, { code: 'block-empty', place: i + 1 })))
    expect([empty(3).open.length, empty(3).empty.length]).toEqual([3, 0])
    expect([empty(4).open.length, empty(4).empty.length]).toEqual([0, 4])
  })

  it('are counted by level, without what may stand', () => {
    const findings = [finding('a', { level: 'error' }), finding('b'), finding('c'), finding('d', { waived })]
    expect(countsOf({ findings })).toEqual({ errors: 1, warnings: 2 })
  })

  it('are gone through from the caret on, and then from the beginning', () => {
    const findings = [finding('c', { place: 5 }), finding('a', { place: 1 }), finding('b', { place: 3, waived })]
    expect(nextFinding(findings, 0)?.id).toBe('a')
    expect(nextFinding(findings, 1)?.id).toBe('c')
    expect(nextFinding(findings, 5)?.id).toBe('a')
    expect(nextFinding([], 1)).toBeNull()
  })
})

describe('a problem of the gate', () => {
  it('leads to the words where a check found it', () => {
    const values = { at: 'b:x', block: 'list', target: '12 million won' }
    expect(goalOf({ code: 'check-found', values })).toEqual({
      key: 'b:x',
      block: 'list',
      target: { text: '12 million won' },
    })
    expect(goalOf({ code: 'check-found', values: { at: 'field:deck', block: '' } })).toEqual({
      key: 'field:deck',
      block: null,
    })
    expect(goalOf({ code: 'title-missing', values: {} })).toBeNull()
  })
})

describe('work in turn', () => {
  it('is done once more when it was asked for while it was done, however often', async () => {
    const ends: (() => void)[] = []
    let begun = 0
    const turn = inTurn(() => {
      begun++
      return new Promise<void>((done) => ends.push(done))
    }, 0)
    turn.now()
    turn.now()
    turn.now()
    expect(begun).toBe(1)
    ends[0]?.()
    await expect.poll(() => begun).toBe(2)
    ends[1]?.()
    turn.stop()
    turn.now()
    expect(begun).toBe(2)
  })
})
