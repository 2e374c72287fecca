import { expect, it } from 'vitest'
import { untilDue } from '../../src/admin/untilDue.ts'
import type { Desk } from '../../src/publishing/desk.ts'

const now = Date.parse('2026-03-06T00:00:00.000Z')
const desk = (...due: (string | null)[]) =>
  ({ editions: due.map((at) => ({ schedule: at && { due: at } })) }) as unknown as Desk

it('asks again just after the next scheduled act, and not where none is set', () => {
  expect(untilDue(desk(null, null), now)).toBe(null)
  expect(untilDue(desk('2026-03-06T00:10:00.000Z', '2026-03-06T00:01:00.000Z'), now)).toBe(62_000)
})

it('asks an act that is late again later, and never waits longer than a timer can', () => {
  expect(untilDue(desk('2026-03-05T23:59:00.000Z'), now)).toBe(15_000)
  expect(untilDue(desk('2099-01-01T00:00:00.000Z'), now)).toBe(3_600_000)
})
