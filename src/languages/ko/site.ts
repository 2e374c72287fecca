import type { SiteSentences } from '../en/site.ts'

export const site: SiteSentences = {
  languageNames: { ko: '한국어', en: '영어' },
  languageNav: '언어 · Language',
  notTranslated: '번역 없음',
  skip: '본문으로 건너뛰기',
  sectionNav: '분류',
  leads: '주요 기사',
  latest: '최신 기사',
  forModels:
    '같은 기사를 한국어와 영어로 싣습니다. 글마다 원문인지 번역인지, 누가 옮겼는지, 어느 글을 따르는지 적혀 있습니다.',
  forPrograms: '프로그램용',
  wholeTexts: '최신 기사 전문(한국어와 영어)',
  everyArticle: '전체 기사, 최신순(JSON)',
  everyChange: '게시, 정정, 철회한 기록을 차례대로(JSON)',
  sectionMore: (section) => `${section} 기사 더 보기`,
  nothingYet: '아직 실린 기사가 없습니다.',
  older: '이전 기사',
  newest: '최신 기사',
  pages: '기사 더 보기',
  issued: '최근 발행',

  published: '입력',
  updated: '수정',
  byline: '',
  source: '출처',
  comments: (count) => `댓글 ${count.toLocaleString('ko-KR')}건`,
  tags: '주제어',
  notice: '고지',
  corrections: () => '바로잡습니다',
  dateline: (text) => `${text.replace(/\s*[-–—]+\s*$/, '')} `,

  kinds: { original: '', human: '', machine: '기계 번역', 'machine-reviewed': '기계 번역·검토' },
  original: (language) => `${language}로 쓴 원문입니다.`,
  human: (language, by) =>
    by ? `${language} 원문을 옮긴 기사입니다. 옮긴이 ${by}.` : `${language} 원문을 옮긴 기사입니다.`,
  machine: (language, by) =>
    `${language} 원문을 기계로 번역했습니다${by ? `(${by})` : ''}. 사람이 검토하지 않았습니다.`,
  machineReviewed: (language, by) =>
    by
      ? `${language} 원문을 기계로 번역하고 사람이 검토했습니다. 검토 ${by}.`
      : `${language} 원문을 기계로 번역하고 편집자가 검토했습니다.`,
  follows: (time) => `${time}의 원문을 반영했습니다.`,
  behind: (time) => `원문은 그 뒤 ${time}에 고쳐졌으며, 이 번역문에는 아직 반영되지 않았습니다.`,
  mustUpdate: '바뀐 내용을 곧 반영합니다.',
  thisEdition: (time) => `번역문은 ${time}에 처음 실렸습니다.`,
  otherIsBehind: (language) => `${language} 번역문에는 이 글의 최근 수정이 아직 반영되지 않았습니다.`,
  readOriginal: '원문 보기',
  alsoIn: (language) => `${language}로 읽기`,

  notices: '고지문',
  noticesLead: '이 사이트에 실린 기사에 적용되는 고지문입니다. 해당 기사마다 함께 실립니다.',

  notFound: '찾으시는 페이지가 없습니다',
  notFoundText: '주소가 잘못되었거나 옮겨졌을 수 있습니다.',
  withdrawn: '철회된 기사입니다',
  withdrawnText: '이 주소에 실렸던 기사를 편집국이 철회했습니다.',
  onlyElsewhere: '한국어로 읽을 수 없는 기사입니다',
  onlyElsewhereText: '아직 번역하지 않았습니다. 아래 언어로 읽을 수 있습니다.',
  toFront: '첫 화면으로',
  firstChoice: '첫 화면 언어',
  publisher: '발행',
}
