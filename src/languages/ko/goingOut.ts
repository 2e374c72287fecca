import type { GoingOutSentences } from '../en/goingOut.ts'

export const goingOut: GoingOutSentences = {
  dueAt: (at, name) => `${at} 발행 예정${name === '' ? '' : ` · ${name} 예약`}`,
  changedSinceScheduled: '예약한 뒤에 글이 바뀌었습니다. 예약할 때의 글이 나갑니다.',
  goesOutAsItWas: '예약할 때의 글이 나갑니다. 지금부터 저장하는 내용은 함께 나가지 않습니다.',
  goesOutWithout:
    '예약한 뒤에 글이 바뀌었습니다. 예약할 때의 글이 나가고, 그 뒤에 저장한 내용은 나가지 않습니다. 고친 글을 내보내려면 다시 예약해 주십시오.',
  scheduleAnew: '다시 예약…',
  scheduleAsk: '예약 취소와 다시 예약은 발행 권한이 있는 사람이 할 수 있습니다.',
  schedule: '발행 예약',
  scheduled: (at) => `${at}에 발행하도록 예약했습니다`,
  unschedule: '예약 취소',
  unscheduleBoth: '두 언어 예약 취소',
  unscheduled: (languages, at) =>
    `예약을 취소했습니다 · ${languages === '' ? '' : `${languages} · `}${at} 발행 예정이던 것`,
  scheduleEnds: (at) => `예약된 발행(${at})이 있습니다. 지금 발행하거나 철회하면 예약은 중단됩니다.`,
  scheduleBeside: (at) =>
    `이미 예약된 발행(${at})이 있습니다. 바꾸어 예약하지 않으면 두 예약이 저마다 정한 시각에 나갑니다.`,
  scheduleInstead: (at) => `${at} 예약을 이 예약으로 바꾸기`,
  otherGetsLink: (other, language) => `${other} 기사에 ${language} 기사로 가는 연결이 생깁니다.`,
  otherBehind: (other) =>
    `${other} 독자에게는 이번 수정이 아직 반영되지 않았다고 안내합니다. 반영하면 안내가 사라집니다.`,
  otherMinor: (other) => `사소한 수정이므로 ${other} 독자에게는 따로 안내하지 않습니다.`,
  originalNotOut: (original) =>
    `${original} 원문이 아직 나가지 않았습니다. 독자는 원문 연결 없이 번역문만 보게 됩니다.`,
  otherNotOut: (other) => `${other} 글은 데스크에 남고, 발행하기 전까지 그 글로 가는 연결은 생기지 않습니다.`,
}
