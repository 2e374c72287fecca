import type { FrontSentences } from '../en/front.ts'

export const front: FrontSentences = {
  unavailable: {
    title: '잠시 뒤 다시 열립니다',
    text: '지금 이 화면을 보여 드릴 수 없습니다. 몇 초 뒤에 다시 시도해 주십시오.',
  },
  busy: {
    title: '지금 접속이 많습니다',
    text: '잠시 화면을 만들지 못하고 있습니다. 몇 초 뒤에 다시 시도해 주십시오.',
  },
  failed: {
    title: '화면을 만들지 못했습니다',
    text: '저희 쪽 오류이며 기록해 두었습니다. 계속되면 이 번호를 알려 주십시오.',
  },
  malformed: {
    title: '주소를 읽을 수 없습니다',
    text: '글자로 읽을 수 없거나 두 가지로 읽히는 부분이 주소에 있습니다.',
  },
  missing: { title: '화면을 찾을 수 없습니다', text: '이 주소에는 아무것도 없습니다.' },
  tooLong: { title: '주소가 너무 깁니다', text: '누르신 링크가 맞는지 확인해 주십시오.' },
  tooLarge: { title: '보낸 자료가 너무 큽니다', text: '보낸 자료가 이 주소에서 받는 {most}보다 큽니다.' },
  late: {
    title: '제때 응답을 받지 못했습니다',
    text: '보낸 내용이 처리되었을 수도, 처리되지 않았을 수도 있습니다. 다시 보내기 전에 확인해 주십시오.',
  },
  readOnly: { title: '읽기 전용 화면입니다', text: '이 주소로는 자료를 보낼 수 없습니다.' },
  home: '첫 화면으로',
}
