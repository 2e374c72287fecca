import { describe, expect, it } from 'vitest'
import type { Person } from '../../src/access/person.ts'
import { refusedIn, saidOf, sorted, unfinished } from '../../src/admin/list/sorting.ts'
import { desk as en } from '../../src/languages/en/desk.ts'
import type { LanguageCode } from '../../src/languages/index.ts'
import { desk as ko } from '../../src/languages/ko/desk.ts'
import type { DeskEdition, DeskState } from '../../src/publishing/desk.ts'
import type { SaidProblem } from '../../src/publishing/problem.ts'

const live = { sequence: 1, url: '', publishedAt: '', updatedAt: '', title: 'T' }
const edition = (language: LanguageCode, state: DeskState): DeskEdition => ({
  language,
  state,
  document: state === 'missing' ? null : 1,
  title: 'T',
  kind: 'original',
  credit: '',
  hash: 'h',
  savedAt: null,
  savedBy: null,
  live: state === 'live' || state === 'newer' ? live : null,
  follows: null,
  schedule: null,
})
const both: LanguageCode[] = ['ko', 'en']
const editor: Person = { id: '1', name: 'P', role: 'editor', languages: both }

describe('publishing a selection', () => {
  const leaves: [DeskState, string][] = [
    ['missing', '영어: 글이 없음'],
    ['trashed', '영어: 휴지통에 있음'],
    ['live', '영어: 이미 나가 있음'],
    ['scheduled', '영어: 발행이 예약되어 있어 그대로 둠'],
    ['withdrawn', '영어: 철회한 글이라 그대로 둠'],
  ]
  it.each(leaves)('leaves a text that is %s, and says so', (state, said) => {
    expect(sorted('publish', [edition('ko', 'ready'), edition('en', state)], both, editor, ko)).toEqual({
      taken: ['ko'],
      left: [said],
    })
  })

  it('takes a draft and a text in review that an editor chose, and tells what they are', () => {
    const editions = [edition('ko', 'work'), edition('en', 'review')]
    expect(sorted('publish', editions, both, editor, ko)).toEqual({ taken: both, left: [] })
    expect(unfinished(editions, ['en'], ko)).toEqual(['영어: ‘검토 중’ 글이지만 함께 발행합니다.'])
    expect(unfinished([edition('ko', 'ready'), edition('en', 'newer')], both, ko)).toEqual([])
  })

  it('sends one language out without the other where the gate refuses only that, and neither where it refuses the story', () => {
    const of = (language?: LanguageCode, level: SaidProblem['level'] = 'error') =>
      ({ level, ...(language && { language }) }) as SaidProblem
    expect(refusedIn([of('en'), of('ko', 'warning')], both)).toEqual(['en'])
    expect(refusedIn([of('en'), of()], both)).toEqual(both)
    expect(refusedIn([of(undefined, 'warning')], both)).toEqual([])
  })

  it('takes what is ready and what was edited since it went out', () => {
    const editions = [edition('ko', 'newer'), edition('en', 'ready')]
    expect(sorted('publish', editions, both, editor, ko)).toEqual({ taken: both, left: [] })
    expect(sorted('publish', editions, ['en'], editor, ko)).toEqual({ taken: ['en'], left: [] })
  })

  it('leaves a language that is not theirs', () => {
    const english: Person = { ...editor, languages: ['en'] }
    const editions = [edition('ko', 'ready'), edition('en', 'ready')]
    expect(sorted('publish', editions, both, english, en)).toEqual({
      taken: ['en'],
      left: ['Korean: not your language'],
    })
  })
})

it('withdraws of a selection what is live', () => {
  expect(sorted('withdraw', [edition('ko', 'newer'), edition('en', 'ready')], both, editor, en)).toEqual({
    taken: ['ko'],
    left: ['English: nothing is live'],
  })
})

it('names the language of each sentence of the gate, and says what concerns the article once', () => {
  const problem = (level: SaidProblem['level'], message: string, language?: LanguageCode): SaidProblem => ({
    code: 'body-missing',
    level,
    collection: 'translations',
    path: 'body',
    values: {},
    message,
    ...(language && { language }),
  })
  const problems = [
    problem('error', '분류가 없습니다.'),
    problem('error', '분류가 없습니다.'),
    problem('error', '본문이 비어 있습니다.', 'ko'),
    problem('error', '본문이 비어 있습니다.', 'en'),
    problem('warning', '옮긴이가 없습니다.', 'en'),
  ]
  expect(saidOf(problems, 'error', ko)).toEqual([
    '분류가 없습니다.',
    '한국어: 본문이 비어 있습니다.',
    '영어: 본문이 비어 있습니다.',
  ])
  expect(saidOf(problems, 'warning', ko)).toEqual(['영어: 옮긴이가 없습니다.'])
})
