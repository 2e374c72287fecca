import { describe, expect, it } from 'vitest'
import type { SideBlock, SideField } from '../../src/admin/server/side.ts'
import { placesOf, roundFrom } from '../../src/admin/side/places.ts'

const field = (name: string, text: string, changed = false): SideField => ({
  key: `field:${name}`,
  text,
  change: changed ? ({ pieces: [] } as never) : null,
})
const block = (id: string, state: SideBlock['state']) => ({ key: `b:${id}`, id, state }) as SideBlock

const places = placesOf({
  fields: [field('title', '제목', true), field('deck', ''), field('dateline', '김포'), field('summary', '', true)],
  blocks: [block('p1', 'same'), block('p2', 'added'), block('p3', 'removed')],
})

describe('the places of a source', () => {
  it('go from its title through its blocks to its summary; what is empty and was so is none', () => {
    expect(places.map(({ key }) => key)).toEqual([
      'field:title',
      'field:dateline',
      'b:p1',
      'b:p2',
      'b:p3',
      'field:summary',
    ])
  })

  it('are changed in fields and in blocks that are new or gone', () => {
    const changed = (here: string | null) => roundFrom(places, here).flatMap((one) => (one.changed ? one.key : []))
    expect(changed(null)).toEqual(['field:title', 'b:p2', 'b:p3', 'field:summary'])
    expect(changed('b:p2')).toEqual(['b:p3', 'field:summary', 'field:title'])
    expect(changed('field:summary')).toEqual(['field:title', 'b:p2', 'b:p3'])
  })
})
