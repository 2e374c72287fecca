import { describe, expect, it } from 'vitest'
import { Turns } from '../../src/working/turns.ts'

/** What got its turn, in order; each is told of when its turn comes. */
function asked(turns: Turns) {
  const told: string[] = []
  const take = (name: string, alone = false) => turns.take(alone).then(() => void told.push(name))
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  return { told, take, settled }
}

describe('turns at one thing', () => {
  it('are had by any number together, and by one that has to be alone only when they ended', async () => {
    const turns = new Turns()
    const { told, take, settled } = asked(turns)
    void take('save 1')
    void take('save 2')
    void take('quiet', true)
    await settled()
    expect(told).toEqual(['save 1', 'save 2'])
    turns.end(false)
    await settled()
    expect(told).toHaveLength(2)
    turns.end(false)
    await settled()
    expect(told).toEqual(['save 1', 'save 2', 'quiet'])
    expect(turns.idle).toBe(false)
    turns.end(true)
    expect(turns.idle).toBe(true)
  })

  it('come in the order in which they were asked for: nobody who comes later goes first', async () => {
    const turns = new Turns()
    const { told, take, settled } = asked(turns)
    void take('save')
    void take('quiet 1', true)
    void take('later save')
    void take('quiet 2', true)
    turns.end(false)
    await settled()
    expect(told).toEqual(['save', 'quiet 1'])
    turns.end(true)
    await settled()
    expect(told).toEqual(['save', 'quiet 1', 'later save'])
    turns.end(false)
    await settled()
    expect(told.at(-1)).toBe('quiet 2')
  })
})
