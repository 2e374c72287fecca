import { describe, expect, it } from 'vitest'
import { takeDateline } from '../../src/importing/dateline.ts'

describe('the dateline a story opens with', () => {
  it.each([
    ['Mokpo, May 9 (TWA) -- The council', 'Mokpo, May 9 (TWA)', 'TWA', 'The council'],
    ['MOKPO, May 9 (TWA) — The council', 'MOKPO, May 9 (TWA)', 'TWA', 'The council'],
    ['Mokpo, May 9 (TWA)–The council', 'Mokpo, May 9 (TWA)', 'TWA', 'The council'],
    ['Mokpo, May 9 (TWA) - The council', 'Mokpo, May 9 (TWA)', 'TWA', 'The council'],
    [
      'MOKPO, South Jeolla Province, May 9, 2025 (TWA) -- The',
      'MOKPO, South Jeolla Province, May 9, 2025 (TWA)',
      'TWA',
      'The',
    ],
    ['SEOUL, South Korea (AP) — The', 'SEOUL, South Korea (AP)', 'AP', 'The'],
    ['Seoul, 9 Sept. -- The', 'Seoul, 9 Sept.', '', 'The'],
    ['SEOUL -- The', 'SEOUL', '', 'The'],
    ['Seoul, Nov. 3 (Tidewater News) --\nThe', 'Seoul, Nov. 3 (Tidewater News)', 'Tidewater News', 'The'],
    ['(목포=물때통신) 협의회는', '(목포=물때통신)', '물때통신', '협의회는'],
    ['[목포=물때통신] 이바다 기자 = 협의회는', '[목포=물때통신] 이바다 기자', '물때통신', '협의회는'],
    ['【목포=물때통신】협의회는', '【목포=물때통신】', '물때통신', '협의회는'],
    ['목포, 5월 9일 (물때통신) -- 협의회는', '목포, 5월 9일 (물때통신)', '물때통신', '협의회는'],
    ['(Seoul=Tidewater News) The', '(Seoul=Tidewater News)', 'Tidewater News', 'The'],
  ])('is taken from %j', (story, dateline, source, rest) => {
    expect(takeDateline(story)).toEqual({ dateline, source, rest })
  })

  it.each([
    'Mokpo -- a quiet port -- has a new timetable.',
    'The council met on May 9 (a Friday) - it was warm.',
    'A self-made captain spoke.',
    '협의회는 5월 9일 다음과 같이 밝혔다.',
    '(사진) 협의회는',
    'SEOUL, May 9 (TWA) --',
  ])('is not seen in %j', (story) => {
    expect(takeDateline(story)).toBeNull()
  })
})
