import type { MirrorSentences } from '../en/mirror.ts'

const files = (count: number): string => `${count.toLocaleString('ko-KR')}개`

export const mirroring: MirrorSentences = {
  help: `npx payload bilingual:mirror URL --into DIR [옵션]

URL에 있는 사이트의 공개 API로 파일 폴더를 그 사이트와 같게 유지합니다. 기사를 고유 ID와 기사 주소마다, 그리고 목록과
분류·안내문을 그쪽 응답과 똑같은 바이트로 저장하고, 내린 것은 지웁니다. 다시 시작하면 하던 곳부터 이어 가며, 언제
중단되어도 괜찮습니다.

  --into DIR       폴더. 처음에는 비어 있어야 하며 이 명령만 씁니다
  --formats LIST   기사 형식: json, ninjs, jsonld, markdown, text, html (json)
  --follow         Ctrl-C를 누를 때까지 계속 따라갑니다
  --dry-run        아무것도 쓰지 않고 무엇을 할지만 알립니다
  --json           결과를 JSON으로, 할 때마다 한 줄씩
  --lang LANG      안내 언어: ko, en

종료 상태: 0, 실패하면 1, 잘못 부르면 2.
`,
  oneAddress: '사이트 주소를 하나만 적으십시오.',
  address: (given) => `'${given}': 사이트 주소가 아닙니다. https://로 시작해야 합니다.`,
  dryFollow: '--dry-run과 --follow는 함께 쓸 수 없습니다.',
  folder: {
    'not-empty': '폴더에 이 명령이 쓰지 않은 파일이 있습니다. 빈 폴더나 새 폴더를 적으십시오.',
    'other-site': '다른 사이트를 담은 폴더입니다.',
    unreadable: '폴더의 .mirror.json을 읽을 수 없습니다. 빈 폴더를 적으십시오.',
  },
  otherLog: (since, head) =>
    `폴더는 순번 ${since}까지 왔는데 사이트는 ${head}에서 끝납니다. 다른 사이트이거나 이전 상태입니다. 새 폴더에서 시작하십시오.`,
  refused: (url, status) => `${url}: 응답 ${status}`,
  failed: (why) => `사이트에 닿지 못했습니다(${why}). 다시 시작하면 이어 갑니다.`,
  stopped: '멈췄습니다. 다시 시작하면 이어 갑니다.',
  progress: (done, of) => `기사 ${of.toLocaleString('ko-KR')}건 중 ${done.toLocaleString('ko-KR')}건`,
  following: '사이트와 같아졌습니다. 계속 따라갑니다. Ctrl-C로 끝냅니다.',
  report: ({ sequence, written, unchanged, removed }, dry) =>
    `순번 ${sequence}${dry ? '까지 하면' : ''}: 쓴 파일 ${files(written)}, 그대로 ${files(unchanged)}, 지운 파일 ${files(removed)}`,
}
