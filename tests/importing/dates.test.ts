import { describe, expect, it } from 'vitest'
import { isTimezone, parseBoardDate } from '../../src/importing/dates.ts'

describe('the date on a board page', () => {
  it.each([
    ['24-04-02 09:15', '2024-04-02T00:15:00.000Z'],
    ['2024-04-02 09:15', '2024-04-02T00:15:00.000Z'],
    ['2024.04.02 09:15', '2024-04-02T00:15:00.000Z'],
    ['2024. 4. 2. 09:15', '2024-04-02T00:15:00.000Z'],
    ['2024/04/02 09:15:30', '2024-04-02T00:15:30.000Z'],
    ['2024-04-02 (화) 09:15', '2024-04-02T00:15:00.000Z'],
    ['2024년 4월 2일 오후 9:15', '2024-04-02T12:15:00.000Z'],
    ['2024년 4월 2일 오전 12:05', '2024-04-01T15:05:00.000Z'],
    ['24-04-02', '2024-04-01T15:00:00.000Z'],
    ['00-02-29 00:00', '2000-02-28T15:00:00.000Z'],
    ['69-12-31 23:59', '2069-12-31T14:59:00.000Z'],
    ['99-12-31 23:59', '1999-12-31T14:59:00.000Z'],
  ])('reads %s in Korea', (written, instant) => {
    expect(parseBoardDate(written, 'Asia/Seoul')).toBe(instant)
  })

  it('reads it in another zone, with its summer time', () => {
    expect(parseBoardDate('24-07-02 09:15', 'America/New_York')).toBe('2024-07-02T13:15:00.000Z')
    expect(parseBoardDate('24-01-02 09:15', 'America/New_York')).toBe('2024-01-02T14:15:00.000Z')
    expect(parseBoardDate('88-07-01 12:00', 'Asia/Seoul')).toBe('1988-07-01T02:00:00.000Z')
  })

  it.each(['24-13-02 09:15', '24-02-30 09:15', '24-04-02 24:15', '24-04-02 09:75', 'yesterday', '70-01-01 00:00', ''])(
    'says that %s is none',
    (written) => {
      expect(parseBoardDate(written, 'Asia/Seoul')).toBeNull()
    },
  )

  it('knows a zone from a word', () => {
    expect(isTimezone('Asia/Seoul')).toBe(true)
    expect(isTimezone('Seoul time')).toBe(false)
  })
})
