import type { Both } from './types.ts'

export interface DemoComment {
  article: string
  language: 'ko' | 'en'
  name: string
  text: string
  state: 'waiting' | 'approved'
}

/** A few words from readers; one still waits for the desk. */
export const comments: DemoComment[] = [
  {
    article: 'port-cranes',
    language: 'ko',
    name: '부두바람',
    text: '아버지가 그 크레인을 모셨습니다. 무릎이 편해졌다는 말에 괜히 눈물이 나네요.',
    state: 'approved',
  },
  {
    article: 'port-cranes',
    language: 'en',
    name: 'Quayside',
    text: 'Two years is not a plan. Please ask them again in a year.',
    state: 'approved',
  },
  {
    article: 'night-library',
    language: 'ko',
    name: '야근하는사람',
    text: '우리 동네에도 이런 곳이 하나 있었으면 좋겠습니다.',
    state: 'approved',
  },
  {
    article: 'night-library',
    language: 'en',
    name: 'Insomniac in Saebeol',
    text: 'Which poems go out at four? I would like a list.',
    state: 'approved',
  },
  {
    article: 'herons-final',
    language: 'ko',
    name: '갈대벌7년차',
    text: '비 맞으며 끝까지 본 사람입니다. 감기는 우승 값이라 생각하겠습니다.',
    state: 'approved',
  },
  {
    article: 'council-budget',
    language: 'ko',
    name: '솔재주민',
    text: '숫자 고쳐 주셔서 고맙습니다. 하루 네 번 버스 타는 사람 올림.',
    state: 'waiting',
  },
]

/** Terms the desks have agreed on. */
export const terms: { term: Both; note: string }[] = [
  { term: { ko: '주민투표', en: 'referendum' }, note: '지방의 투표. 선거(election)와 가려 쓴다.' },
  { term: { ko: '시의회', en: 'city council' }, note: '' },
  { term: { ko: '지방채', en: 'municipal bonds' }, note: '기사에서는 debt로 풀어 써도 된다.' },
  { term: { ko: '임시회', en: 'special session' }, note: '' },
  { term: { ko: '하역', en: 'unloading' }, note: '싣는 일까지 이를 때는 handling.' },
  { term: { ko: '잘피', en: 'eelgrass' }, note: 'seagrass는 바다풀 전체를 이른다.' },
  { term: { ko: '보', en: 'weir' }, note: '댐(dam)과 가려 쓴다.' },
  { term: { ko: '보행교', en: 'footbridge' }, note: '' },
]
