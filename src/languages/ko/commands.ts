import type { CommandSentences } from '../en/commands.ts'

export const commands: CommandSentences = {
  page: {
    missing: () => '그런 파일이 없습니다.',
    unreadable: (detail) => `열 수 없습니다(${detail}).`,
    empty: () => '비어 있습니다.',
    huge: () => '5MB가 넘어 저장한 게시글로 볼 수 없습니다.',
    binary: () => '텍스트 파일이 아닙니다.',
    encoding: (detail) =>
      detail
        ? `${detail} 문자가 깨져 있습니다. 다시 저장하십시오.`
        : 'UTF-8, UTF-16, CP949(EUC-KR) 어느 것도 아닙니다.',
    html: () => 'HTML입니다. 텍스트로 저장하십시오.',
    'not-a-page': () => '저장한 게시글이 아닙니다. 작성자와 작성일이 적힌 줄이 없습니다.',
    'no-title': () => '작성자와 작성일 줄 위에 제목이 없습니다.',
    'no-body': () => '작성자와 작성일 줄 아래에 본문이 없습니다.',
    several: () => '한 파일에 페이지가 둘 이상 들어 있습니다. 페이지마다 따로 저장해 주십시오.',
    date: (detail) => (detail ? `없는 날짜입니다: ${detail}` : '작성일이 없습니다.'),
    language: () => '한국어도 영어도 아닙니다.',
    write: (detail) => `기록하지 못했습니다: ${detail}`,
  },
  rules: {
    BS: '빈칸 대신 역슬래시',
    FF: 'f 대신 쪽 넘김 문자',
    CTRL: '글자 대신 제어 문자',
    SP: '사라진 f',
    MERGE: '사라진 빈칸과 f',
    NL: '글자 대신 줄바꿈',
    SLASH: '따옴표 앞 역슬래시',
    C1: '갈라진 글자',
    LOST: '잃어버린 글자',
  },
  confidence: { certain: '확실', high: '거의 확실', probable: '가능성 있음', suspect: '의심' },
  notes: {
    case: '대문자였을 수 있음',
    mixed: '멀쩡한 표기도 함께 있음',
    exception: '원래 그런 표기일 수 있음',
    language: '다른 언어일 수 있음',
    boundary: '낱말의 앞부분만 걸림',
  },
  finding: (line, rule, confidence, applied, words, note) =>
    `${line}행: ${applied ? '복구' : '그대로 둠'}(${rule}, ${confidence}${note ? `, ${note}` : ''}): ${words}`,
  repaired: (applied, left) =>
    applied + left === 0 ? '복구할 곳이 없습니다.' : `${applied}곳을 복구하고, ${left}곳은 알리기만 했습니다.`,
  wrongUse: {
    unknown: (what) => `${what}: 그런 옵션이 없습니다.`,
    value: (option, value) => `${option}에 '${value}' 값은 쓸 수 없습니다.`,
    missing: (what) => `${what} 값이 없습니다.`,
    oneFile: '파일 하나를 지정하거나, 표준 입력이면 - 를 쓰십시오.',
    seeHelp: (key) => `사용법: npx payload ${key} --help`,
  },
  import: {
    outcomes: {
      created: '새로 만듦',
      updated: '고침',
      unchanged: '그대로',
      edited: '그대로 둠: 게시글이 바뀌었으나 데스크에서 이미 손본 기사입니다',
      trashed: '그대로 둠: 휴지통에 있는 기사입니다',
      duplicate: (of) => `그대로 둠: 같은 글을 이미 읽었습니다(${of})`,
      failed: '실패',
    },
    publishing: {
      published: (url) => `발행: ${url}`,
      wouldPublish: (url) => `발행될 주소: ${url}`,
      before: '이미 발행한 기사. 나간 글은 그대로 둠',
      held: '발행하지 않음:',
      desk: '발행하지 않음: 데스크에서 손본 기사이므로 데스크에서 발행하십시오',
    },
    repaired: (repaired, left) => `${repaired}곳 복구${left > 0 ? `, ${left}곳은 알리기만 함` : ''}`,
    pairsTitle:
      '같은 기사의 두 언어판으로 보이는 글입니다. 잇기 전까지는 서로 다른 기사로 남습니다. 확실한 것은 --pair로, 다른 것은 대응표 파일의 "pairs"나 데스크에서 이을 수 있습니다. 두 글이 모두 나가 있으면 데스크에서 잇습니다.',
    certain: (why) => `확실함: ${why}`,
    evidence: {
      link: '서로 상대 글의 주소를 적음',
      picture: '다른 글에는 없는 같은 사진',
      minute: '같은 작성자, 같은 작성 시각, 같은 숫자',
    },
    notJoined: (article, other, why) => `잇지 않음: ${article}, ${other}. ${why}`,
    pairMissing: (page) => `가져온 글 가운데 ${page} 글이 없습니다.`,
    progress: (files) => `파일 ${files}개 읽음 …`,
    dryRun: '시험 실행이므로 아무것도 기록하지 않았습니다.',
    stopped: '멈췄습니다. 다시 실행하면 가져온 것은 그대로 두고 나머지를 이어서 가져옵니다.',
    nothingNew: '지난번과 달라진 것이 없습니다.',
    totals: (parts) => parts.join(', '),
    parts: {
      files: (n) => `파일 ${n}개`,
      created: (n) => `새로 만듦 ${n}`,
      updated: (n) => `고침 ${n}`,
      unchanged: (n) => `그대로 ${n}`,
      left: (n) => `그대로 둠 ${n}`,
      failed: (n) => `실패 ${n}`,
      published: (n) => `발행 ${n}`,
      held: (n) => `보류 ${n}`,
      joined: (n) => `한 기사로 이음 ${n}`,
      repaired: (n) => `복구 ${n}곳`,
      doubtful: (n) => `알리기만 한 곳 ${n}`,
      labels: (n) => `새 분류·기명·출처·고지문 ${n}`,
      completed: (n) => `빠진 언어를 채운 분류·기명·출처·고지문 ${n}`,
    },
    noPath: '가져올 파일이나 폴더를 지정하십시오.',
    mapFile: (file, problem) => `대응표 파일(${file})이 올바르지 않습니다: ${problem}`,
  },
  failed: (message) => `실패했습니다: ${message}`,
  importHelp: `npx payload bilingual:import PATH… [--site NAME] [--timezone Asia/Seoul] [--map FILE] [--pair]
                                     [--publish] [--dry-run] [--json] [--lang ko|en]

옛 게시판에서 저장한 글(텍스트. UTF-8, UTF-16, CP949)을 작업본으로 가져옵니다. --publish가 없으면 독자에게 보이는
것은 바뀌지 않습니다. 다시 실행해도 달라지지 않습니다. 글은 주소로, 주소가 없으면 내용으로 알아봅니다.

  PATH        파일이나 폴더
  --site      글이 있던 사이트 이름 (기본값 board)
  --timezone  글에 적힌 날짜의 시간대 (기본값 Asia/Seoul)
  --map       두 언어의 이름과 고지문을 적은 JSON 파일. docs/importing.md 참고
  --pair      같은 기사의 두 언어판임이 확실한 글을 한 기사로 이음. 확실하지 않으면 알리기만 함
  --publish   발행 점검을 통과한 기사를 발행. 통과하지 못한 기사는 이유와 함께 보류
  --dry-run   기록하지 않고 똑같이 보고
  --json      보고를 JSON으로 표준 출력에
  --lang      보고 언어 (기본값: LANG, 아니면 en)

종료 코드: 0 끝남, 1 일부 실패(나머지는 계속함), 2 잘못된 사용.
`,
  repairHelp: `npx payload bilingual:repair FILE|- [--json] [--apply certain,high] [--lang ko|en]

게시판의 단어 필터가 훼손한 글을 복구합니다: boats\\and ferries, "come rom the harbour".
복구한 글은 표준 출력으로, 찾은 곳은 표준 오류로 나갑니다. 아무것도 기록하지 않습니다.

  FILE      저장한 게시글이나 그 밖의 글. UTF-8, UTF-16, CP949. - 는 표준 입력
  --json    모두 JSON으로 표준 출력에
  --apply   복구할 확실성: certain, high, probable, suspect (기본값 certain,high)
  --lang    안내 언어 (기본값: LANG, 아니면 en)

제목 위 고지문은 건드리지 않습니다. 글은 UTF-8(NFC)로 나갑니다.
종료 코드: 0 끝남, 1 파일을 읽지 못함, 2 잘못된 사용.
`,
}
