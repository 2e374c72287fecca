import { describe, expect, it } from 'vitest'
import type { Person } from '../../src/access/person.ts'
import { consequences } from '../../src/admin/acts/consequences.ts'
import { instantOf, koreaClock, suggestedTime } from '../../src/admin/acts/korea.ts'
import { actRequest, checkRequest, proposed, replaceable, schedulesOf } from '../../src/admin/acts/request.ts'
import type { Checked, Chosen } from '../../src/admin/acts/types.ts'
import { actionFor } from '../../src/admin/editions/actionFor.ts'
import { factsOf } from '../../src/admin/editions/facts.ts'
import { desk as en } from '../../src/languages/en/desk.ts'
import { type LanguageCode, languageOf } from '../../src/languages/index.ts'
import { desk as ko } from '../../src/languages/ko/desk.ts'
import type { DeskEdition, DeskState } from '../../src/publishing/desk.ts'

const edition = (language: LanguageCode, state: DeskState, more: Partial<DeskEdition> = {}): DeskEdition => ({
  language,
  state,
  document: state === 'missing' ? null : 1,
  title: 'T',
  kind: 'original',
  credit: '',
  hash: 'h',
  savedAt: null,
  savedBy: null,
  live: null,
  follows: null,
  schedule: null,
  ...more,
})
const person = (role: Person['role'], languages: LanguageCode[] = ['ko', 'en']): Person => ({
  id: '1',
  name: 'P',
  role,
  languages,
})
const chosen: Chosen = {
  languages: ['ko'],
  withArticle: false,
  minor: false,
  correction: false,
  notes: {},
  elsewhere: '',
  brings: [],
  later: false,
  at: '',
  replaces: '',
}
const checked: Checked = {
  ready: true,
  problems: [],
  hashes: { article: 'a', ko: 'k', en: 'e' },
  articleIsNewer: false,
  articleGoesAlong: false,
  changes: [],
}

describe('the one thing that fits a card', () => {
  const around = { original: true, sourceThere: false }
  const cases: [DeskState, Person['role'], string | null][] = [
    ['missing', 'writer', 'writeOriginal'],
    ['missing', 'translator', null],
    ['work', 'editor', 'open'],
    ['ready', 'editor', 'publish'],
    ['ready', 'writer', 'open'],
    ['live', 'editor', 'view'],
    ['newer', 'editor', 'publishNewer'],
    ['newer', 'writer', 'view'],
    ['scheduled', 'editor', 'unschedule'],
    ['scheduled', 'translator', 'open'],
    ['withdrawn', 'editor', 'publishAgain'],
    ['trashed', 'editor', 'openTrash'],
  ]
  it.each(cases)('%s, for a %s: %s', (state, role, action) => {
    expect(actionFor(edition('ko', state), around, person(role))).toBe(action)
  })

  it('offers nothing of a story in the trash but to look at it', () => {
    const around = { original: true, sourceThere: true, trashed: true }
    for (const state of ['ready', 'withdrawn', 'scheduled', 'newer'] as const)
      expect(actionFor(edition('ko', state), around, person('admin')), state).toBe('open')
    expect(actionFor(edition('ko', 'trashed'), around, person('admin'))).toBe('openTrash')
  })

  it('starts a translation only where there is a source and the language is theirs', () => {
    const there = { original: false, sourceThere: true }
    expect(actionFor(edition('en', 'missing'), there, person('translator'))).toBe('startTranslation')
    expect(actionFor(edition('en', 'missing'), there, person('translator', ['ko']))).toBe(null)
    expect(actionFor(edition('en', 'missing'), { original: false, sourceThere: false }, person('admin'))).toBe(null)
  })

  it('leads nobody to a text that they may not see', () => {
    const english = edition('en', 'work', { kind: 'human' })
    expect(actionFor(english, around, person('writer', ['ko']))).toBe(null)
    expect(actionFor({ ...english, kind: 'original' }, around, person('writer', ['ko']))).toBe('open')
    expect(actionFor(english, around, person('translator', ['en']))).toBe('open')
  })

  it('offers an editor nothing to publish in a language that is not theirs', () => {
    expect(actionFor(edition('ko', 'ready'), around, person('editor', ['en']))).toBe('open')
  })

  it('opens a live translation that is behind', () => {
    const follows = { language: 'ko' as const, rev: 1, at: '2026-03-06T00:00:00.000Z', current: false }
    expect(actionFor(edition('en', 'live', { follows }), around, person('editor'))).toBe('open')
  })
})

describe('what a card says', () => {
  it('warns of a translation that is behind, with the time in Korea, in the language of the admin', () => {
    const follows = { language: 'ko' as const, rev: 1, at: '2026-03-05T23:30:00.000Z', current: false }
    const behind = edition('en', 'live', { kind: 'human', credit: 'Kim', follows })
    expect(factsOf(behind, ko, languageOf('ko'))).toEqual([
      { text: '번역문 · Kim' },
      { text: '원문 변경 미반영 · 2026년 3월 6일 오전 8:30의 한국어 글까지 반영', warn: true },
    ])
    expect(factsOf(behind, en, languageOf('en'))[1]?.text).toContain('March 6, 2026, 8:30 a.m. KST')
  })
})

describe('what the dialog asks for', () => {
  const all = () => true
  it('proposes what was asked for, else what waits, else what was never out', () => {
    const both = [edition('ko', 'newer'), edition('en', 'work')]
    expect(proposed(both, all, ['en'])).toEqual(['en'])
    expect(proposed(both, all)).toEqual(['ko'])
    expect(proposed([edition('ko', 'work'), edition('en', 'missing')], all)).toEqual(['ko'])
    expect(proposed(both, (language) => language === 'en', ['ko'])).toEqual(['en'])
  })

  it('asks the gate about every language of an article that nobody has written yet', () => {
    const none = [edition('ko', 'missing'), edition('en', 'missing')]
    expect(proposed(none, all, ['ko'])).toEqual(['ko', 'en'])
    expect(proposed(none, (language) => language === 'ko')).toEqual(['ko'])
  })

  it('names the very texts that were looked at, and the article only where it goes along', () => {
    expect(actRequest(1, chosen, checked)).toMatchObject({ act: 'publish', expect: { ko: 'k' } })
    expect(actRequest(1, chosen, { ...checked, articleGoesAlong: true }).expect).toEqual({ article: 'a', ko: 'k' })
  })

  it('sends a note only with a correction, and a time only with a schedule', () => {
    const noted = { ...chosen, notes: { ko: '고침' }, at: '2030-01-01T08:00' }
    expect(actRequest(1, noted, checked)).not.toHaveProperty('note')
    expect(actRequest(1, noted, checked)).not.toHaveProperty('at')
    expect(actRequest(1, chosen, checked)).not.toHaveProperty('minor')
    expect(actRequest(1, { ...chosen, minor: true }, checked)).toMatchObject({ minor: true })
    const correction = { ...noted, correction: true, later: true }
    expect(actRequest(1, correction, checked)).toMatchObject({
      act: 'schedule',
      kind: 'correct',
      note: { ko: '고침' },
      at: '2030-01-01T08:00',
    })
    expect(checkRequest(1, correction)).toMatchObject({ act: 'check', kind: 'correct', note: { ko: '고침' } })
  })
})

describe('a minute in Korea', () => {
  it('is read and written as the clock there shows it, wherever the editor sits', () => {
    expect(koreaClock(new Date('2026-03-05T23:30:00Z'))).toBe('2026-03-06T08:30')
    expect(instantOf('2026-03-06T08:30')?.toISOString()).toBe('2026-03-05T23:30:00.000Z')
    expect(instantOf('tomorrow')).toBe(null)
  })

  it('is proposed as a full hour that leaves time', () => {
    expect(suggestedTime(new Date('2026-03-05T23:10:00Z'))).toBe('2026-03-06T09:00')
    expect(suggestedTime(new Date('2026-03-05T23:50:00Z'))).toBe('2026-03-06T10:00')
  })
})

describe('the sentences of the desk', () => {
  it('are there in Korean wherever they are in English, and none is left untranslated', () => {
    const same = (a: object, b: object, path: string): string[] =>
      Object.entries(a).flatMap(([key, value]) => {
        const other = (b as Record<string, unknown>)[key]
        if (typeof value === 'object') return same(value, other as object, `${path}${key}.`)
        return typeof other !== typeof value || (typeof value === 'string' && /[A-Za-z]{3}/.test(String(other)))
          ? [path + key]
          : []
      })
    expect(same(en, ko, '')).toEqual([])
  })
})

describe('what an act does to the language that it leaves out', () => {
  const live = { sequence: 1, url: '', publishedAt: '', updatedAt: '', title: 'T' }
  const changes = [
    {
      language: 'ko' as const,
      wasLive: true,
      wasWithdrawn: false,
      fields: [{ field: 'title', before: 'a', after: 'b' }],
    },
  ]
  const said = (editions: DeskEdition[], languages: LanguageCode[], minor = false, moved = changes) =>
    consequences(editions, { languages, minor }, moved, en).map(({ text }) => text)
  const korean = (more: Partial<DeskEdition> = {}) => edition('ko', 'ready', more)
  const english = (more: Partial<DeskEdition> = {}) => edition('en', 'ready', { kind: 'human', ...more })

  it('says that readers get a translation without its original', () => {
    expect(said([korean(), english()], ['en'])).toEqual([en.originalNotOut('Korean')])
    expect(said([korean(), english()], ['ko'])).toEqual([en.otherNotOut('English')])
    expect(said([korean(), english()], ['ko', 'en'])).toEqual([])
  })
  it('says which edition gets a link', () => {
    expect(said([korean({ live }), english()], ['en'])).toEqual([en.otherGetsLink('Korean', 'English')])
  })
  it('says that readers of the translation are told of a change of its original, but of a minor one', () => {
    const both = [korean({ live }), english({ live })]
    expect(said(both, ['ko'])).toEqual([en.otherBehind('English')])
    expect(said(both, ['ko'], true)).toEqual([en.otherMinor('English')])
    expect(said(both, ['ko'], false, [])).toEqual([])
    expect(said(both, ['en'])).toEqual([])
  })
  it('says nothing of a language that has no text, or has it in the trash', () => {
    expect(said([korean(), edition('en', 'missing')], ['ko'])).toEqual([])
    expect(said([korean(), english({ state: 'trashed' })], ['ko'])).toEqual([])
  })
})

describe('a schedule whose place another takes', () => {
  const pair = {
    uid: 's',
    due: '2029-01-01T00:00:00.000Z',
    by: '',
    languages: ['ko', 'en'] as LanguageCode[],
    changedSince: true,
  }
  const editions = [edition('ko', 'scheduled', { schedule: pair }), edition('en', 'scheduled', { schedule: pair })]

  it('is one that leaves no language behind', () => {
    expect(schedulesOf(editions)).toEqual([pair])
    expect(replaceable(editions, ['ko', 'en'])).toEqual([pair])
    expect(replaceable(editions, ['en'])).toEqual([])
  })
  it('is named by the act that is set for a time, and by no other', () => {
    const anew = { ...chosen, at: '2029-01-01T09:00', replaces: 's' }
    expect(actRequest(1, { ...anew, later: true }, checked)).toMatchObject({ act: 'schedule', replaces: 's' })
    expect(actRequest(1, anew, checked)).not.toHaveProperty('replaces')
  })
})
