import { describe, expect, it } from 'vitest'
import { placeBeside } from '../../src/admin/side/align.ts'

describe('source and translation laid side by side', () => {
  it('begin each beside its counterpart where the right is the longer one', () => {
    const sides = [
      { height: 20, top: 0 },
      { height: 20, top: 100 },
      { height: 20, top: 180 },
    ]
    expect(placeBeside(sides, 8)).toEqual({ tops: [0, 100, 180], room: [0, 0, 0] })
  })

  it('give the right room where the left is longer, once, and all that follows keeps beside its own', () => {
    const sides = [
      { height: 120, top: 0 },
      { height: 20, top: 40 },
      { height: 20, top: 90 },
    ]
    const { tops, room } = placeBeside(sides, 10)
    expect(room).toEqual([90, 0, 0])
    expect(tops).toEqual([0, 130, 180])
  })

  it('put what has no counterpart behind the one before it, without overlapping', () => {
    const sides = [
      { height: 30, top: 10 },
      { height: 50, top: null },
      { height: 20, top: 60 },
    ]
    const { tops, room } = placeBeside(sides, 5)
    expect(tops).toEqual([10, 45, 100])
    expect(room).toEqual([40, 0, 0])
  })

  it('stand without anything on the right', () => {
    expect(placeBeside([{ height: 10, top: null }], 5)).toEqual({ tops: [0], room: [0] })
    expect(placeBeside([], 5)).toEqual({ tops: [], room: [] })
  })
})
