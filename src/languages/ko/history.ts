import type { HistorySentences } from '../en/history.ts'

export const history: HistorySentences = {
  open: '발행 이력',
  heading: '언제 어떤 글이 나갔는지',
  none: '아직 발행한 적이 없습니다.',
  language: '언어',
  at: '이 시각에 독자가 본 글',
  koreaTime: '한국 시각',
  hadNone: '그때는 이 언어로 게재된 글이 없었습니다.',
  live: '지금 게재 중',
  minor: '사소한 수정',
  redacted: '삭제 조치됨',
  redactedThen: '그때 독자가 본 글은 삭제 조치되어 볼 수 없습니다.',
  compare: '비교',
  with: '바로 앞 판과 비교',
  from: '앞 판',
  to: '뒤 판',
  nothing: '(없음)',
  same: '제목과 부제, 본문이 같습니다.',
  loading: '비교하고 있습니다 …',
  redact: '삭제 조치 …',
  redactHint:
    '이 판의 글을 발행 기록과 저장 이력, 번역문에 남은 원문에서 영구 삭제합니다. 지금 게재 중인 글은 그대로입니다. 사유는 기록에 남습니다.',
  reason: '사유(법원 결정 등)',
  redactAct: '영구 삭제',
  redactDone: '이 판의 글을 삭제 조치했습니다.',
  redactLive: '지금 게재 중인 글입니다. 먼저 정정하거나 철회하십시오.',
}
