import type { DemoByline, DemoDisclaimer, DemoSource } from './types.ts'

/** Legal notices. The first stands under every article, the second over each story of the agency. */
export const disclaimers: DemoDisclaimer[] = [
  {
    key: 'site-notice',
    name: { ko: '시험 기사 고지', en: 'Demonstration notice' },
    text: {
      ko: '이 사이트의 기사는 발행 시스템을 보여 주려고 지어낸 것입니다. 등장하는 인물과 기관, 사건은 실제와 관계가 없습니다.',
      en: 'The stories on this site are invented to show a publishing system. Persons, organisations and events in them are fictitious.',
    },
    scope: 'site',
    position: 'after',
    required: true,
  },
  {
    key: 'wire-notice',
    name: { ko: '물결통신 기사 고지', en: 'Mulgyeol News Agency notice' },
    text: {
      ko: '이 기사는 물결통신이 제공한 것으로, 두강신문은 그 내용을 따로 확인하지 않았습니다. 물결통신과 서면으로 약정하지 않은 전재와 재배포를 금합니다.',
      en: 'This story was supplied by Mulgyeol News Agency; The Dugang Post has not verified it independently. It may not be republished or redistributed without the agency’s written consent.',
    },
    scope: 'source',
    position: 'before',
    required: true,
  },
]

export const sources: DemoSource[] = [
  {
    key: 'mulgyeol',
    code: 'MNA',
    name: { ko: '물결통신', en: 'Mulgyeol News Agency' },
    address: 'https://mulgyeol.example/',
    rights: {
      ko: '저작권자 물결통신, 무단 전재·재배포 금지',
      en: 'Copyright Mulgyeol News Agency. All rights reserved.',
    },
    disclaimers: ['wire-notice'],
  },
  {
    key: 'cityhall',
    code: 'DCH',
    name: { ko: '두강시 보도자료', en: 'Dugang City Hall' },
    address: 'https://dugang-city.example/',
    rights: { ko: '출처를 밝히면 자유롭게 이용할 수 있음', en: 'Free to use with attribution' },
    disclaimers: [],
  },
  {
    key: 'coastwatch',
    code: 'CWN',
    name: { ko: '연안관측망', en: 'Coast Watch Network' },
    address: 'https://coastwatch.example/',
    rights: { ko: '자료 제공 연안관측망, 출처 표시', en: 'Data: Coast Watch Network, attribution required' },
    disclaimers: [],
  },
]

export const bylines: DemoByline[] = [
  {
    key: 'desk',
    name: { ko: '편집국', en: 'Editorial desk' },
    slug: { ko: '편집국', en: 'editorial-desk' },
    kind: 'desk',
  },
  {
    key: 'world',
    name: { ko: '국제부', en: 'International desk' },
    slug: { ko: '국제부', en: 'international-desk' },
    kind: 'desk',
  },
  {
    key: 'english',
    name: { ko: '영문뉴스팀', en: 'English desk' },
    slug: { ko: '영문뉴스팀', en: 'english-desk' },
    kind: 'desk',
  },
  {
    key: 'tak',
    name: { ko: '탁은새 기자', en: 'Tak Eun-sae' },
    slug: { ko: '탁은새', en: 'tak-eun-sae' },
    kind: 'person',
  },
  {
    key: 'bin',
    name: { ko: '빈가람 기자', en: 'Bin Ga-ram' },
    slug: { ko: '빈가람', en: 'bin-ga-ram' },
    kind: 'person',
  },
  {
    key: 'pyo',
    name: { ko: '표나래 기자', en: 'Pyo Na-rae' },
    slug: { ko: '표나래', en: 'pyo-na-rae' },
    kind: 'person',
  },
  {
    key: 'mo',
    name: { ko: '모한결 기자', en: 'Mo Han-gyeol' },
    slug: { ko: '모한결', en: 'mo-han-gyeol' },
    kind: 'person',
  },
  {
    key: 'eo',
    name: { ko: '어진솔 기자', en: 'Eo Jin-sol' },
    slug: { ko: '어진솔', en: 'eo-jin-sol' },
    kind: 'person',
  },
  {
    key: 'ok',
    name: { ko: '옥다온 논설위원', en: 'Ok Da-on' },
    slug: { ko: '옥다온', en: 'ok-da-on' },
    kind: 'person',
  },
  {
    key: 'namgung',
    name: { ko: '남궁솔 기자', en: 'Namgung Sol' },
    slug: { ko: '남궁솔', en: 'namgung-sol' },
    kind: 'person',
  },
]
