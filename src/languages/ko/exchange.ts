import type { ExchangeSentences } from '../en/exchange.ts'

export const exchange: ExchangeSentences = {
  file(problem) {
    switch (problem.code) {
      case 'empty':
        return '빈 파일입니다.'
      case 'too-large':
        return `파일이 ${problem.megabytes}MB보다 큽니다. 기사를 나눠 여러 파일로 보내 주십시오.`
      case 'too-many':
        return `파일에 든 문장이 ${problem.units}개를 넘습니다. 기사를 나눠 여러 파일로 보내 주십시오.`
      case 'encoding':
        return `${
          /^(?:utf|us-ascii|ascii)/i.test(problem.declared)
            ? `파일에는 ${problem.declared} 인코딩이라고 적혀 있으나 실제로는 다릅니다(EUC-KR일 수 있습니다)`
            : `유니코드 파일이 아닙니다(${problem.declared || 'EUC-KR일 수 있습니다'})`
        }. UTF-8로 저장해(엑셀은 ‘CSV UTF-8’) 다시 들여오십시오.`
      case 'package':
        return '교환 파일이 아니라 xlsx, docx 같은 묶음 파일입니다. 번역 도구에서 XLIFF나 CSV로 내보낸 뒤 들여오십시오.'
      case 'doctype':
        return '파일에 문서 형식 선언(DOCTYPE)이 있습니다. 교환 파일에는 필요 없고 해로운 내용이 숨을 수 있어 읽지 않았습니다.'
      case 'malformed':
        return `XML 형식이 깨져 있습니다(${problem.line}행 ${problem.column}열: ${problem.what}). 아무것도 들여오지 않았습니다.`
      case 'quotes':
        return `표의 ${problem.line}행에서 열린 따옴표가 닫히지 않았습니다. 아무것도 들여오지 않았습니다.`
      case 'columns':
        return `표에 ‘${problem.missing}’ 열이 없습니다. 내보낸 그대로 key, source, target, revision 열이 있어야 합니다.`
      case 'not-exchange':
        return 'XLIFF도, 여기서 내보낸 표도 아닙니다.'
      case 'strangers':
        return '어느 기사의 어느 판으로 만든 파일인지 적혀 있지 않습니다. 여기서 내보낸 파일만 들여올 수 있습니다.'
    }
  },
  reasons: {
    'source-changed': '파일을 내보낸 뒤 원문이 바뀌었습니다.',
    'source-altered': '파일의 원문이나 코드가 내보낸 것과 다릅니다.',
    unknown: '기사에 없는 문장입니다.',
    doubled: '한 문장에 서로 다른 번역이 두 개 들어 있습니다.',
    partial: '번역 도구가 나눈 문장 가운데 일부가 번역되지 않았습니다.',
    'codes-lost': '원문의 코드(링크, 굵은 글씨, 줄 바꿈 등)가 번역문에 빠졌습니다.',
    'codes-added': '원문에 없는 코드가 있거나, 같은 코드가 두 번 들어 있습니다.',
    'codes-crossed': '번역문의 코드가 서로 엇갈립니다. 안에서 연 코드는 안에서 닫아야 합니다.',
    newer: '파일을 내보낸 뒤 번역문을 고친 사람이 있습니다. 파일의 번역으로 바꾸려면 ‘덮어쓰기’를 고르십시오.',
    unaligned:
      '번역문의 문단이 원문과 이어져 있지 않아 어느 문단의 번역인지 알 수 없습니다. ‘덮어쓰기’를 고르면 본문 전체를 파일의 번역으로 바꿉니다.',
    'no-place': '번역문에 이 문장이 들어갈 자리가 없습니다(표나 문단을 새로 만든 경우).',
    'article-missing': '기사가 없거나 볼 수 있는 기사가 아닙니다.',
    'source-missing': '기사에 이 언어의 원문이 더는 없습니다.',
    languages: '파일의 두 언어를 모두 담당하지 않습니다.',
    'in-trash': '번역문이 휴지통에 있습니다. 먼저 복원하십시오.',
    'is-original': '이 언어의 글은 원문입니다. 원문 위에 번역을 들여오지 않습니다.',
    'other-revision':
      '원문의 다른 판으로 만든 파일이고, 바뀐 말이 있습니다. ‘합치기’를 고르면 바뀌지 않은 문장만 들여옵니다.',
    conflict: '방금 다른 사람이 번역문을 저장했습니다. 파일을 다시 들여오십시오.',
    'not-saved': '번역문을 저장하지 못했습니다.',
    'too-large': '파일의 내용을 넣으면 번역문이 발행할 수 있는 크기를 넘습니다.',
    stopped: '이 기사 앞에서 멈췄습니다.',
  },
  summary({ dryRun, changed, same, untranslated, refused }) {
    const rest = `그대로 ${same}개, 아직 번역되지 않은 문장 ${untranslated}개, 들여오지 않은 문장 ${refused}개`
    return dryRun
      ? `바뀔 문장 ${changed}개, ${rest}. 저장하지 않았습니다.`
      : `들여온 문장 ${changed}개, ${rest}. 발행하지는 않았습니다.`
  },
  help: () => `bilingual:exchange out --to ko|en [--format xliff12|xliff21|csv] [--out 파일] UID… | --behind
bilingual:exchange in 파일 [--merge] [--overwrite] [--dry-run] [--json]

번역할 글을 판 번호와 함께 파일로 내보내고, 번역된 파일을 다시 들여옵니다.
편집자가 저장하듯 번역문만 저장하고 발행하지 않습니다. 서버가 돌고 있어도 됩니다.

  --to          옮길 언어
  --format      따로 정하지 않으면 xliff21
  --behind      기사를 고르는 대신 원문보다 뒤처진 번역 전부
  --out 파일    파일을 둘 곳. 정하지 않으면 표준 출력
  --merge       원문의 다른 판으로 만든 파일에서 바뀌지 않은 문장만 들여옵니다
  --overwrite   파일을 내보낸 뒤 고친 번역 위에 파일의 번역을 덮어씁니다
  --dry-run     무엇이 바뀔지 알리고 저장하지 않습니다
  --json        결과를 JSON으로
  --lang ko|en  알림 언어

파일 자리에 -를 쓰면 표준 입력에서 읽습니다.
종료 상태: 0 끝남, 1 들여오지 않은 것이 있거나 실패, 2 잘못 쓴 명령.
`,
  sent: (name) => `내보냄: ${name}`,
  leftOut: (articles) => `옮길 글이 없는 기사: ${articles}`,
  progress: (done, of) => `기사 ${of}건 중 ${done}건`,
  wrongCommand: 'out이나 in 가운데 하나를 쓰십시오.',
  desk: {
    open: '번역 파일',
    sendOut: '내보내기',
    sendHint: '번역 도구에는 XLIFF, 도구가 없으면 엑셀에서 열 수 있는 표를 고르십시오.',
    to: (from, to) => `${from} → ${to}`,
    formats: { xliff21: 'XLIFF 2.1', xliff12: 'XLIFF 1.2', csv: '표(CSV)' },
    nothing: '번역을 맡기려고 내보낼 수 있는 글이 없습니다.',
    takeIn: '들여오기',
    takeHint: '먼저 무엇이 바뀌는지 보여 줍니다. 들여오면 번역문만 저장되고 발행되지 않습니다.',
    file: '파일',
    looking: '파일을 읽는 중…',
    merge: '합치기: 원문이 바뀐 뒤에도 그대로인 문장만 들여옵니다',
    overwrite: '덮어쓰기: 그사이 고친 번역을 파일의 번역으로 바꿉니다',
    go: (count) => `문장 ${count}개 들여오기`,
    refused: '들여오지 않는 문장',
    changes: (done) => (done ? '바뀐 문장' : '바뀌는 문장'),
    differs: '바뀐 원문',
    whole: '글 전체',
    missing: (count) => `원문의 문장 ${count}개가 파일에 없습니다. 그 번역은 지금 그대로 둡니다.`,
    reload: '번역문을 열어 둔 창이 있으면 새로 고치십시오.',
  },
  nothingToSend: '내보낼 글이 없습니다. 고른 기사에 그 언어로 쓴, 볼 수 있는 글이 없습니다.',
  notFound: (articles) => `내보낼 글이 없는 기사: ${articles}`,
  tooManyArticles: (most) => `기사는 한 번에 ${most}건까지 고를 수 있습니다.`,
  wrongType:
    '파일을 application/xliff+xml, application/xml, text/csv, application/octet-stream 가운데 하나로 보내 주십시오.',
}
