import { describe, expect, it } from 'vitest'
import { standing } from '../../src/admin/side/standing.ts'
import { side as say } from '../../src/languages/en/side.ts'
import type { BehindAnswer } from '../../src/translating/behind/types.ts'

const at = '2026-03-06T00:00:00.000Z'
const open = { against: 'working' as const, blocks: 2, fields: 1, since: at, by: 'Han', acknowledged: {} }
const change = { fields: [], blocks: [] } as never
const told = (behind: BehindAnswer['behind'], followedAt: string | null = at): string => {
  const source = { language: 'ko' as const, against: 'working' as const, hash: 'x', at, by: '', live: true }
  return standing(
    { source, followedAt, behind, undo: false, rev: 1 },
    { say, time: (iso) => iso, name: (by) => `<${by}>` },
  ).words
}

describe('how a translation stands to its source', () => {
  it('is told by what is left to look at', () => {
    expect(told({ ...open, change })).toBe(say.toDo(3, at, '<Han>'))
    expect(told({ ...open, blocks: 0, fields: 0, change })).toBe(say.allSeen)
    expect(told(null)).toBe(say.current)
    expect(told(null, null)).toBe(say.noneFollowed)
  })

  it('is never called looked at where the text it was made from is gone', () => {
    expect(told({ ...open, blocks: 0, fields: 0, change: null })).toBe(say.followedIsGone)
  })
})
