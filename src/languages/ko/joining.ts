import type { JoiningSentences } from '../en/joining.ts'

export const joining: JoiningSentences = {
  button: '다른 기사와 잇기',
  hint: '같은 기사를 다른 언어로 쓴 기사가 따로 있으면, 그 글을 이 기사의 글로 옮깁니다.',
  heading: '두 기사를 한 기사로 잇기',
  moves: (title) => `‘${title}’ 기사에서 다음 글을 이 기사로 옮깁니다.`,
  nothing: (title) => `‘${title}’ 기사에는 이 기사로 옮길 글이 없습니다.`,
  after:
    '이어도 독자에게 보이는 것은 바뀌지 않으며, 발행해야 나갑니다. 두 언어에 공통인 내용은 이 기사의 것을 씁니다. 다른 기사는 휴지통으로 가고, 그 주소와 옛 주소는 이 기사로 이어집니다.',
  partOf:
    '이 기사의 글은 다른 기사와 이으면서 그 기사로 옮겨졌습니다. 나누면 이 기사가 휴지통에서 나오고 글도 돌아옵니다.',
  split: '나누기',
  splitHeading: '두 기사로 다시 나누기',
  isSplit: '두 기사로 다시 나누었습니다',
  join: '잇기',
  joined: (languages) => `이었습니다 · ${languages}`,
}
