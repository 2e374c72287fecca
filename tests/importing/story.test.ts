import { describe, expect, it } from 'vitest'
import { PageError } from '../../src/importing/errors.ts'
import { readStory } from '../../src/importing/story.ts'
import { KOREAN_PAGE, NOTICE, page } from './pages.ts'

const read = (text: string) => readStory({ text, encoding: 'utf-8' }, { timezone: 'Asia/Seoul' })

describe('a story', () => {
  it('is what an English page says, repaired', () => {
    const { body, findings, raw, digest, ...story } = read(page({}))
    expect(story).toEqual({
      language: 'en',
      notice: NOTICE,
      category: '문화',
      title: 'Ferry Timetable for the Outer Islands Is Printed Again',
      author: '편집국',
      firstPublishedAt: '2025-05-09T05:20:00.000Z',
      views: 1203,
      comments: 3,
      dateline: 'Mokpo, May 9 (TWA)',
      source: 'TWA',
      address: null,
    })
    expect(body.startsWith('The harbour council said')).toBe(true)
    expect(body).not.toContain('\\')
    expect(raw).toBe(page({}))
    expect(findings).toHaveLength(11)
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is what a Korean page says', () => {
    expect(read(KOREAN_PAGE)).toMatchObject({
      language: 'ko',
      dateline: '(목포=물때통신)',
      source: '물때통신',
      body: '항만협의회는 금요일 뱃시간표를 다시 찍는다고 밝혔다.\n\n값은 5천 원이다.',
    })
  })

  it('loses a first line that repeats the title once both are repaired', () => {
    expect(read(page({ title: 'Boats\\and Rafts', body: 'Boats  and Rafts\n\nAll late.' })).body).toBe('All late.')
    expect(read(page({ title: 'Boats\\and Rafts', body: 'Boats\\and Rafts\n\nAll\\and more.' }))).toMatchObject({
      title: 'Boats and Rafts',
      body: 'All and more.',
    })
    expect(read(page({ title: 'Boats', body: 'Boats\nAll late.' })).body).toBe('All late.')
    expect(read(page({ title: '국제 | Boats', body: '국제 | BOATS\n\nAll late.' })).body).toBe('All late.')
    expect(read(page({ title: 'Boats', body: 'Boats are late.\n\nAll of them.' })).body).toBe(
      'Boats are late.\n\nAll of them.',
    )
    expect(read(page({ title: 'All late.', body: 'All late.' })).body).toBe('All late.')
  })

  it('gets its whole title back where the board had cut it', () => {
    const whole = 'Ferry Timetable for the Outer Islands Is Printed Again'
    expect(read(page({ title: 'Ferry Timetable for the Outer…', body: `${whole}\n\nIt is out.` }))).toMatchObject({
      title: whole,
      body: 'It is out.',
    })
  })

  it.each([
    ['25-13-09 14:20', 'date'],
    ['25-02-30 14:20', 'date'],
  ])('has a real date, not %s', (date, problem) => {
    expect(() => read(page({ info: `작성자 편집국 작성일${date}` }))).toThrow(new PageError(problem as 'date', date))
  })

  it('has a language', () => {
    expect(() => read(page({ title: 'フェリー', body: '船は遅れている。港湾評議会が発表した。' }))).toThrow(
      new PageError('language'),
    )
    expect(
      read(
        page({
          title: '뱃시간표 The Tidewater Archive 발간',
          body: '항만협의회(Harbour Council)는 Tidewater Archive가 낸 뱃시간표를 다시 찍는다.',
        }),
      ).language,
    ).toBe('ko')
    expect(
      read(page({ title: 'Boats', body: 'The council (항만협의회) of Mokpo (목포) met on Friday.' })).language,
    ).toBe('en')
  })
})
