import type { MachineSentences } from '../en/machine.ts'

export const machine: MachineSentences = {
  notSet: '기계 번역이 설정되어 있지 않습니다. 관리자가 machine 옵션을 설정해야 합니다.',
  tooMany: (most) => `한 번에 ${most}건까지 고를 수 있습니다.`,
  noneMissing: '이 조건에는 이 언어가 빠진 기사가 없습니다.',
  runMissing: '그런 작업이 없습니다.',
  notYours: '다른 사람이 시작한 작업입니다. 편집자만 멈출 수 있습니다.',
  states: {
    queued: '대기 중',
    running: '번역 중',
    done: '끝남',
    failed: '실패',
    stopped: '멈춤',
    interrupted: '서버가 꺼져 중단됐습니다. 다시 시작하십시오. 번역된 글은 남아 있습니다.',
  },
  outcomes: {
    created: '번역문을 새로 만들었습니다. 발행하지는 않았습니다.',
    saved: '번역문을 채웠습니다. 발행하지는 않았습니다.',
    unchanged: '바뀐 것이 없습니다.',
    refused: '번역하지 않았습니다.',
  },
  reasons: {
    'codes-lost': '번역기가 원문의 코드(링크, 굵은 글씨, 줄 바꿈 등)를 빠뜨렸습니다.',
    'codes-added': '번역기가 원문에 없는 코드를 넣었거나, 같은 코드를 두 번 넣었습니다.',
    'codes-crossed': '번역기의 답에서 코드가 서로 엇갈립니다.',
    empty: '번역기가 빈 답을 보냈습니다.',
    'too-long': '번역기의 답이 원문보다 지나치게 깁니다.',
    same: '번역기가 원문을 번역하지 않고 그대로 보냈습니다.',
    missing: '번역기가 이 문장을 빠뜨렸습니다.',
    answer: '번역기의 답을 읽을 수 없습니다.',
    'no-place': '번역문에 이 문장이 들어갈 자리가 없습니다(표나 문단을 새로 만든 경우).',
  },
  unaligned: '번역문의 문단이 원문과 이어져 있지 않아 어느 문단의 번역인지 알 수 없습니다. 아무것도 쓰지 않았습니다.',
  nothingToReview: '검토할 기계 번역이 없습니다.',
  notReviewed: (count) =>
    `아직 아무도 검토하지 않은 기계 번역이 ${count}곳 남아 있습니다. 글 위의 ‘기계 번역’ 칸에서 검토를 마치면 성격이 바뀝니다.`,
  problem(problem, of) {
    switch (problem) {
      case 'no-key':
        return `번역기 키가 없습니다. 서버의 환경 변수 ${of}에 값이 없습니다.`
      case 'key-refused':
        return `${of} 쪽에서 키를 거절했습니다.`
      case 'quota':
        return `${of} 사용 한도를 다 썼습니다.`
      case 'busy':
        return `${of} 쪽에 요청이 몰려 있습니다. 잠시 뒤 다시 시도하십시오.`
      case 'timeout':
        return `${of} 쪽에서 제때 답하지 않았습니다.`
      case 'unreachable':
        return `${of}에 연결하지 못했습니다.`
      case 'failing':
        return `${of} 쪽에 장애가 있습니다. 잠시 뒤 다시 시도하십시오.`
      case 'refused':
        return `${of} 쪽에서 요청을 거절했습니다. 사유는 서버 로그에 있습니다.`
      case 'answer':
        return `${of} 쪽의 답을 읽을 수 없습니다.`
      case 'count':
        return `보낸 문장 수와 ${of} 쪽에서 돌아온 문장 수가 다릅니다.`
      case 'cut':
        return `${of} 쪽의 답이 중간에 끊겼습니다.`
      case 'stopped':
        return '멈췄습니다. 그때까지 번역된 글은 저장했습니다.'
    }
  },
}
