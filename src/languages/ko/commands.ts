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
    date: (detail) => (detail ? `없는 날짜입니다: ${detail}` : '작성일이 없습니다.'),
    language: () => '한국어도 영어도 아닙니다.',
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
  confidence: { certain: '확실', high: '거의 확실', probable: '그럴듯함', suspect: '의심' },
  notes: {
    case: '대문자였을 수 있음',
    mixed: '멀쩡한 표기도 함께 있음',
    exception: '본디 그런 표기일 수 있음',
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
  failed: (message) => `실패했습니다: ${message}`,
  repairHelp: `npx payload bilingual:repair FILE|- [--json] [--apply certain,high] [--lang ko|en]

게시판의 낱말 거르개가 망가뜨린 글을 복구합니다: boats\\and ferries, "come rom the harbour".
복구한 글은 표준 출력으로, 찾은 곳은 표준 오류로 나갑니다. 아무것도 기록하지 않습니다.

  FILE      저장한 게시글이나 그 밖의 글. UTF-8, UTF-16, CP949. - 는 표준 입력
  --json    모두 JSON으로 표준 출력에
  --apply   복구할 확실성: certain, high, probable, suspect (기본값 certain,high)
  --lang    안내 언어 (기본값: LANG, 아니면 en)

제목 위 고지문은 건드리지 않습니다. 글은 UTF-8(NFC)로 나갑니다.
종료 코드: 0 끝남, 1 파일을 읽지 못함, 2 잘못된 사용.
`,
}
