import type { ReconcileSentences } from '../en/reconcile.ts'

export const reconcile: ReconcileSentences = {
  help: () => `bilingual:reconcile [--rebuild] [--dry-run] [--json] [--lang ko|en]

발행 기록에서 만들어진 모든 것(발행본, 목록 색인, 주소, 이름표)을 기록과 견주어
다른 것을 고치고 무엇이 달랐는지 알립니다. 서버가 돌고 있어도 됩니다.

  --rebuild   발행본과 목록 색인을 기록에서 모두 다시 만듭니다
  --dry-run   다른 것을 알리기만 하고 아무것도 쓰지 않습니다
  --json      결과를 JSON 객체 하나로 냅니다

종료 상태: 0 다른 것이 없거나 모두 고침, 1 기록에 빈 순번이 있거나 실패, 2 잘못된 사용.
`,
  working: () => '발행 기록과 견주는 중 …',
  result: (releases, editions) => `발행 기록 ${releases}건, 나가 있는 발행본 ${editions}건입니다.`,
  nothing: () => '다른 것이 없습니다.',
  differs: (kind, key, was) => `${kind} ${key}: ${was}`,
  mended: (count) => `${count}건이 달라 고쳤습니다.`,
  wouldMend: (count) => `${count}건이 다릅니다. 아무것도 쓰지 않았습니다.`,
}
