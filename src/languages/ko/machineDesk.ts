import type { MachineDeskSentences } from '../en/machineDesk.ts'

export const machineDesk: MachineDeskSentences = {
  heading: '기계 번역·번역 메모리',
  summary: (marks, empty) =>
    marks > 0 ? `검토할 곳 ${marks}곳` : empty > 0 ? `채울 수 있는 곳 ${empty}곳` : '채울 곳도, 검토할 곳도 없습니다',
  fill: (count) => `${count}곳 기계 번역으로 채우기`,
  fillOver: (count) => `사람이 쓴 ${count}곳까지 바꿔 채우기`,
  fillHint: (machine) =>
    `빈 곳을 채우고, 원문이 바뀐 뒤 그대로 남은 기계 번역은 다시 번역합니다. 발행되지는 않습니다. (번역기: ${machine})`,
  nothingToFill: '기계 번역으로 채울 곳이 없습니다.',
  unaligned:
    '이 번역문은 문단이 원문과 이어져 있지 않아 어느 문단의 번역인지 알 수 없습니다. 기계 번역과 번역 메모리로는 채우지 않습니다.',
  over: '사람이 쓴 글도 바꾸기',
  overWhat: (count) => `다음 ${count}곳의 글이 바뀝니다.`,
  memory: '번역 메모리로 채우기',
  memoryLeast: '원문이 얼마나 같아야 하는지',
  memoryExact: '똑같은 문장만',
  memoryAlike: (least) => `${least}% 이상 비슷한 문장까지`,
  memoryFilled: (filled, left) =>
    `번역 메모리로 ${filled}곳을 채웠습니다.${left > 0 ? ` 빈 곳이 ${left}곳 남았습니다.` : ''}`,
  memoryNone: '빈 곳에 맞는 글이 번역 메모리에 없습니다.',
  memoryCoded: (count) =>
    `원문에 링크나 서식이 있는 ${count}곳은 비워 두었습니다. 번역 메모리에는 글자만 있어 링크와 서식이 빠집니다.`,
  undo: '되돌리기',
  undone: (count) => `${count}곳을 다시 비웠습니다.`,

  mark: '기계 번역 · 검토 전',
  memoryMark: (similarity) => (similarity === 100 ? '번역 메모리 · 같은 문장' : `번역 메모리 · ${similarity}% 비슷`),
  marks: '검토할 곳',
  reviewed: '검토함',
  reviewedAll: (count) => `${count}곳 모두 검토함`,
  reviewedEnd: '검토를 마침으로 표시',
  allReviewed: '기계 번역을 모두 검토했습니다. 글의 성격이 ‘기계 번역, 사람이 검토’로 바뀌었습니다.',
  goTo: '그곳으로',

  queued: '차례를 기다리는 중',
  running: (done, of) => (of === 0 ? '번역하는 중' : `번역하는 중 · ${of}곳 중 ${done}곳`),
  articlesDone: (done, of) => `${of}건 중 ${done}건`,
  failed: (count) => `다 채우지 못한 기사 ${count}건`,
  stop: '멈추기',
  startedBy: (name, at) => `${name} · ${at}`,
  filled: (written) => (written === 0 ? '채운 곳이 없습니다.' : `${written}곳을 채웠습니다. 발행되지는 않았습니다.`),
  keptOf: (count) => `사람이 쓴 ${count}곳은 그대로 두었습니다.`,
  refusedHeading: '기계 번역을 받아들이지 않은 곳',
  whole: '글 전체',

  desk: '기계 번역',
  startSelected: (count) => `선택한 ${count}건 기계 번역 …`,
  startMissing: (language) => `${language} 없는 기사 모두 …`,
  startHeading: '기계 번역',
  into: '옮길 언어',
  willSelected: (count, language) =>
    `${count}건을 ${language}로 옮깁니다. 빈 곳만 채우고 사람이 쓴 글은 그대로 둡니다. 발행되지는 않습니다.`,
  willMissing: (count, language) =>
    count === 0
      ? `이 조건에는 ${language} 없는 기사가 없습니다.`
      : `이 조건에서 ${language} 없는 기사는 ${count}건입니다. 기사마다 기계 번역문을 만듭니다. 발행되지는 않습니다.`,
  most: (most) => `한 번에 ${most}건까지, 최근에 저장한 기사부터 옮깁니다.`,
  start: '시작',
  cancel: '취소',
  close: '닫기',
  started: '기계 번역을 시작했습니다.',
  select: (title) => `‘${title}’ 선택`,
  clearSelection: '선택 해제',
  runs: (atWork) => (atWork === 0 ? '작업 기록' : `작업 기록 · 진행 중 ${atWork}건`),
  noRuns: '아직 작업이 없습니다.',
  columns: { run: '작업', state: '상태', articles: '기사', by: '시작한 사람' },

  setup: {
    summary: '기계 번역이 설정되어 있지 않습니다',
    none: '서버의 환경 변수 MACHINE을 정하고 서버를 다시 시작하십시오. (직접 만든 사이트에서는 bilingualPublishing의 machine 옵션입니다.)',
    rows: [
      ['DeepL', 'MACHINE=deepl · DEEPL_API_KEY'],
      ['OpenAI 호환', 'MACHINE=chat · MACHINE_URL · MACHINE_MODEL · CHAT_API_KEY'],
      ['LibreTranslate', 'MACHINE=libretranslate · MACHINE_URL · LIBRETRANSLATE_API_KEY'],
    ],
    more: '키는 환경 변수에서만 읽습니다. 자세한 것은 docs/machine.md에 있습니다.',
    noKey: (machine, variable) =>
      `${machine} 번역기에 키가 없습니다. 서버의 환경 변수 ${variable}에 키를 넣으십시오. 번역할 때마다 읽습니다.`,
  },

  from: '시작하는 방법',
  ways: {
    empty: '빈 글로 (빈 곳에 원문이 흐리게 보입니다)',
    memory: '번역 메모리로 채워서',
    machine: '기계 번역으로 채워서',
    file: '번역자가 보낸 파일로',
  },
  wayHints: {
    empty: '문단과 사진은 원문의 자리에 그대로 있습니다. 문단 안의 링크는 옮기면서 겁니다.',
    memory: '전에 옮긴 글을 채우고 표시합니다. 나머지는 비워 둡니다.',
    machine: '문단마다 사람이 검토할 때까지 표시가 남습니다.',
    file: '여기서 내보낸 XLIFF나 CSV입니다. 무엇이 바뀌는지 먼저 보여 줍니다.',
  },
  openText: '글 열기',
  restoreHint: (language) => `${language} 글이 휴지통에 있습니다. 쓰여 있던 그대로 되살릴 수 있습니다.`,
  restore: '되살리기',
  restored: '되살렸습니다.',
}
