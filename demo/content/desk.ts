import type { LanguageCode } from 'payload-bilingual/types'

/** Somebody of the invented newsroom. Nobody knows the password of their account until an admin sets one. */
export interface DemoPerson {
  key: string
  name: string
  role: 'editor' | 'writer' | 'translator'
  languages: LanguageCode[]
}

export const people: DemoPerson[] = [
  { key: 'ye-on', name: '심예온', role: 'translator', languages: ['en'] },
  { key: 'han-gyeol', name: '모한결', role: 'writer', languages: ['ko'] },
  { key: 'sol', name: '남궁솔', role: 'writer', languages: ['ko'] },
  { key: 'seul-ah', name: '국슬아', role: 'editor', languages: ['ko'] },
  { key: 'teo', name: '마터', role: 'editor', languages: ['ko', 'en'] },
]

/** Who has a text of a story, until when, and what editors said of it. */
export interface DemoWork {
  story: string
  language: LanguageCode
  to: string
  /** Days from the seed's own day, and the time of day in Korea. */
  due?: { inDays: number; at: string }
  /** Sent to review by whoever has it. */
  review?: boolean
  remarks: { by: string; row: number | null; words: string }[]
}

export const work: DemoWork[] = [
  {
    story: 'data-hall',
    language: 'ko',
    to: 'han-gyeol',
    due: { inDays: 1, at: '10:00' },
    remarks: [
      { by: 'seul-ah', row: 2, words: '업체 쪽 말은 직접 들은 것인지, 설명회 자료인지 밝혀 주세요.' },
      { by: 'seul-ah', row: 3, words: '‘확인할 것’은 나가기 전에 지우거나 기사로 써 주세요.' },
    ],
  },
  {
    story: 'data-hall',
    language: 'en',
    to: 'ye-on',
    due: { inDays: 1, at: '14:00' },
    review: true,
    remarks: [{ by: 'teo', row: 1, words: 'Tons are metric here. Say so at the first mention.' }],
  },
  { story: 'reservoir-algae', language: 'ko', to: 'sol', due: { inDays: -1, at: '18:00' }, remarks: [] },
  {
    story: 'county-merger',
    language: 'en',
    to: 'ye-on',
    due: { inDays: 2, at: '09:30' },
    remarks: [{ by: 'teo', row: null, words: 'The Korean text moved on. Only what changed, please.' }],
  },
]
