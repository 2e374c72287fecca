import type { DeskworkSentences } from '../en/deskwork.ts'

const names = { ko: '한국어', en: '영어' } as const

export const deskwork: DeskworkSentences = {
  untitled: '제목 없음',
  textGone: '이 글은 없거나 휴지통에 있습니다.',
  editorsOnly: '이 언어의 편집자만 할 수 있습니다.',
  notYoursToGive: '맡은 사람이 없는 글을 맡거나 자기 글을 넘길 수 있습니다. 그 밖에는 편집자가 담당을 정합니다.',
  cannotWrite: (name, language) => `${name} 님은 이 ${names[language]} 글을 쓸 권한이 없습니다.`,
  noSuchPerson: '데스크에 그런 사람이 없습니다.',
  wordsMoved: '읽으신 뒤에 글이 바뀌었습니다. 다시 읽고 하십시오.',
  blockUnknown: '저장된 글에 그 문단이 없습니다. 먼저 저장하십시오.',
  wordsMissing: '의견을 적어 주십시오.',
  wrongStep: '그사이 글의 단계가 바뀌었습니다. 다시 확인해 주십시오.',
  remarkGone: '이 의견은 이제 없습니다.',
  undoTooLate: '그 뒤에 다시 바뀌어 되돌리지 않았습니다.',
  notYourRemark: '의견은 남긴 사람만 거둘 수 있습니다.',
  noSuchQuestion: '이 글에 그런 정정 확인은 없습니다.',
  answeredBefore: (by) => (by === '' ? '이미 답한 확인입니다.' : `${by} 님이 이미 답했습니다.`),
  busy: '지금 다른 사람이 이 글을 고치고 있습니다. 다시 해 주십시오.',
  mail: {
    assigned: (title, by) => `${by} 님이 ‘${title}’ 글의 담당으로 정했습니다`,
    review: (title, by) => `${by} 님이 ‘${title}’ 글의 검토를 요청했습니다`,
    returned: (title, by) => `${by} 님이 ‘${title}’ 글을 돌려보냈습니다`,
    approved: (title, by) => `${by} 님이 ‘${title}’ 글을 승인했습니다`,
    correction: (title, by) => `${by} 님이 ‘${title}’ 글에도 같은 정정이 필요하다고 알렸습니다`,
  },
}
