import { describe, expect, it } from 'vitest'
import { among, chosen, newest } from '../../src/admin/history/choice.ts'
import type { HistoryEntry } from '../../src/publishing/historyEntry.ts'

const entry = (sequence: number, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  sequence,
  language: 'ko',
  kind: 'publish',
  at: `2026-03-0${sequence}T00:00:00.000Z`,
  by: 'Han',
  note: '',
  title: `Title ${sequence}`,
  live: false,
  minor: false,
  redacted: false,
  redacts: [],
  ...more,
})
const entries = [entry(7), entry(5, { kind: 'withdraw', title: null }), entry(4), entry(2)]

describe('two editions to look at', () => {
  it('are the newest and the one before it', () => {
    expect(newest(entries)).toEqual({ from: 4, to: 7 })
    expect(newest([entry(2)])).toEqual({ from: 0, to: 2 })
    expect(newest([])).toEqual({ from: 0, to: 0 })
  })

  it('may be any: the older end follows where the newer goes behind it', () => {
    expect(chosen(entries, { from: 4, to: 7 }, { from: 2 })).toEqual({ from: 2, to: 7 })
    expect(chosen(entries, { from: 4, to: 7 }, { to: 4 })).toEqual({ from: 2, to: 4 })
    expect(chosen(entries, { from: 4, to: 7 }, { to: 2 })).toEqual({ from: 0, to: 2 })
  })

  it('are of the language that is shown', () => {
    expect(among(entries, { from: 2, to: 4 })).toEqual({ from: 2, to: 4 })
    expect(among(entries, { from: 1, to: 3 })).toEqual({ from: 4, to: 7 })
  })
})
