import type { DemoCategory, DemoTag } from './types.ts'

/** Sections, in the order of the site's menu. */
export const categories: DemoCategory[] = [
  {
    key: 'politics',
    name: { ko: '정치', en: 'Politics' },
    slug: { ko: '정치', en: 'politics' },
    description: {
      ko: '두강시의회와 구·군, 선거와 주민투표 소식을 전합니다.',
      en: 'The Dugang city council, the counties around it, elections and referendums.',
    },
  },
  {
    key: 'economy',
    name: { ko: '경제', en: 'Economy' },
    slug: { ko: '경제', en: 'economy' },
    description: {
      ko: '항만과 산업, 장바구니 물가까지 강어귀의 살림살이를 다룹니다.',
      en: 'The port, industry and household prices in the estuary economy.',
    },
  },
  {
    key: 'society',
    name: { ko: '사회', en: 'Society' },
    slug: { ko: '사회', en: 'society' },
    description: {
      ko: '교통과 교육, 의료 등 주민의 하루와 맞닿은 소식입니다.',
      en: 'Transport, schools, health care and daily life along the river.',
    },
  },
  {
    key: 'international',
    name: { ko: '국제', en: 'International' },
    slug: { ko: '국제', en: 'international' },
    description: {
      ko: '발레나 해협과 테르마노를 비롯한 바다 건너 소식을 전합니다.',
      en: 'News from across the water: the Valena Strait, Termano and beyond.',
    },
  },
  {
    key: 'culture',
    name: { ko: '문화', en: 'Culture' },
    slug: { ko: '문화', en: 'culture' },
    description: {
      ko: '책과 영화, 소리와 축제 이야기를 싣습니다.',
      en: 'Books, film, song and festivals.',
    },
  },
  {
    key: 'science',
    name: { ko: '과학·환경', en: 'Science & Environment' },
    slug: { ko: '과학-환경', en: 'science-environment' },
    description: {
      ko: '강과 바다, 날씨와 에너지를 과학의 눈으로 살핍니다.',
      en: 'Rivers, seas, weather and energy, and the research behind them.',
    },
  },
  {
    key: 'sports',
    name: { ko: '스포츠', en: 'Sports' },
    slug: { ko: '스포츠', en: 'sports' },
    description: {
      ko: '두강 왜가리를 비롯한 지역 팀의 경기와 사람을 다룹니다.',
      en: 'The Dugang Herons and the other teams of the region.',
    },
  },
  {
    key: 'opinion',
    name: { ko: '오피니언', en: 'Opinion' },
    slug: { ko: '오피니언', en: 'opinion' },
    description: {
      ko: '사설과 칼럼, 독자에게 보내는 편집국의 편지를 싣습니다.',
      en: 'Editorials, columns and letters from the newsroom.',
    },
  },
]

export const tags: DemoTag[] = [
  {
    key: 'port',
    name: { ko: '항만', en: 'Port' },
    slug: { ko: '항만', en: 'port' },
    description: { ko: '물마루항과 바닷길 소식', en: 'Mulmaru Port and the sea lanes' },
  },
  {
    key: 'election',
    name: { ko: '선거', en: 'Elections' },
    slug: { ko: '선거', en: 'elections' },
    description: { ko: '선거와 주민투표', en: 'Elections and referendums' },
  },
  {
    key: 'prices',
    name: { ko: '물가', en: 'Prices' },
    slug: { ko: '물가', en: 'prices' },
    description: { ko: '쌀값부터 찻삯까지', en: 'From rice to bus fares' },
  },
  {
    key: 'energy',
    name: { ko: '재생에너지', en: 'Renewable energy' },
    slug: { ko: '재생에너지', en: 'renewable-energy' },
    description: { ko: '바람과 햇빛, 그리고 전력망', en: 'Wind, sun and the grid' },
  },
  {
    key: 'climate',
    name: { ko: '기후', en: 'Climate' },
    slug: { ko: '기후', en: 'climate' },
    description: { ko: '달라지는 날씨와 그 대비', en: 'Changing weather and how to meet it' },
  },
  {
    key: 'transport',
    name: { ko: '교통', en: 'Transport' },
    slug: { ko: '교통', en: 'transport' },
    description: { ko: '버스와 다리, 뱃길', en: 'Buses, bridges and ferries' },
  },
  {
    key: 'baseball',
    name: { ko: '야구', en: 'Baseball' },
    slug: { ko: '야구', en: 'baseball' },
    description: { ko: '두강 왜가리와 연안리그', en: 'The Dugang Herons and the Coast League' },
  },
  {
    key: 'libraries',
    name: { ko: '도서관', en: 'Libraries' },
    slug: { ko: '도서관', en: 'libraries' },
    description: { ko: '책이 있는 곳의 이야기', en: 'Stories from places with books' },
  },
  {
    key: 'ai',
    name: { ko: '인공지능', en: 'Artificial intelligence' },
    slug: { ko: '인공지능', en: 'artificial-intelligence' },
    description: {
      ko: '예보와 번역, 일터로 들어온 기계학습',
      en: 'Machine learning in forecasts, translation and work',
    },
  },
  {
    key: 'population',
    name: { ko: '인구', en: 'Population' },
    slug: { ko: '인구', en: 'population' },
    description: { ko: '줄어드는 마을과 돌아오는 사람들', en: 'Shrinking villages and people who return' },
  },
]
