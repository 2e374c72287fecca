import type { ExportSentences } from '../en/export.ts'

const number = (value: number): string => value.toLocaleString('ko-KR')

export const exporting: ExportSentences = {
  help: () => `bilingual:export 폴더 [--base 주소] [--incremental] [--languages ko,en] [--formats json,markdown,…]
                 [--gzip] [--media] [--dry-run] [--json] [--lang ko|en]

헤드리스 API가 내는 모든 것을 폴더에 씁니다. nginx나 Caddy 같은 웹 서버가 프로그램 없이 그대로 내보낼 수 있습니다.
기사의 모든 형식, 목록, 이름표, 피드, 사이트맵, 옛 주소가 들어갑니다. 서버는 폴더/current를 읽으며, 이것은 한 번에 바뀝니다.
읽는 쪽에는 옛것 또는 새것이 온전히 보입니다. docs/exporting.md를 보십시오.

  --base 주소     독자가 사이트를 찾는 주소. 링크를 이 주소로 만듭니다(기본: 사이트 설정)
  --incremental   지금 있는 내보내기 뒤로 달라진 것만 만듭니다
  --languages     이 언어만
  --formats       기사 형식: json, ninjs, jsonld, markdown, text, html
  --gzip          파일마다 압축한 것을 곁에 둡니다
  --media         게재 중인 기사에 쓰인 사진도 함께 담습니다
  --dry-run       무엇을 쓸지 알리기만 하고 아무것도 쓰지 않습니다
  --json          결과를 JSON 객체 하나로 냅니다

멈추거나 끊긴 뒤 다시 실행하면 하던 곳부터 이어 갑니다.
종료 상태: 0 마침, 1 멈춤·실패·만들지 못한 답이 있음, 2 잘못된 사용.
`,
  oneFolder: () => '내보낼 폴더 하나를 적으십시오.',
  base: (value) => `--base에는 https://news.example 같은 주소를 적으십시오: '${value}'`,
  busy: (holder) => `다른 내보내기가 이 폴더에 쓰고 있습니다(프로세스 ${holder}).`,
  foreign: (path) => `폴더에 내보내기가 아닌 것이 있습니다: ${path}. 비어 있거나 새로운 폴더를 적으십시오.`,
  progress: (done, total, left) =>
    `기사 ${number(total)}건 중 ${number(done)}건${left === null ? '' : `, ${timeOf(left)} 남음`}`,
  stopped: () => '멈췄습니다. 전에 있던 내보내기는 그대로입니다. 다음 실행은 여기서 이어 갑니다.',
  failed: (path) => `${path}: 만들지 못했습니다.`,
  result: (files, sequence, dry) =>
    `파일 ${number(files)}개가 발행 기록 ${number(sequence)}번까지 ${dry ? '담깁니다' : '담겼습니다'}.`,
  counts: ({ added, changed, kept, pruned }) =>
    `추가 ${number(added)}, 변경 ${number(changed)}, 그대로 ${number(kept)}, 삭제 ${number(pruned)}.`,
  resumed: (articles) => `끊긴 실행에서 기사 ${number(articles)}건을 이어받았습니다.`,
  renamed: (segment, name) => `${segment} → 파일 이름 ${name}`,
  whole: () =>
    '전부 다시 만들었습니다. 지금 있던 것이 다른 설정으로 만들어졌거나, 모든 기사에 붙는 고지가 바뀌었습니다.',
  reload: (server) => `옛 주소가 바뀌었습니다. 서버가 ${server} 파일을 다시 읽게 하십시오(nginx -s reload).`,
  dry: () => '아무것도 쓰지 않았습니다.',
}

const timeOf = (left: number): string => {
  const seconds = Math.max(1, Math.round(left / 1000))
  return seconds < 90 ? `${seconds}초` : `${Math.round(seconds / 60)}분`
}
