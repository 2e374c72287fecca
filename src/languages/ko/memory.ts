import type { MemorySentences } from '../en/memory.ts'

const SCOPES = { article: '이 기사', category: '같은 분류', all: '전체 기사' }

export const memory: MemorySentences = {
  match: (similarity, scope) =>
    similarity === 100 ? `같은 문장 · ${SCOPES[scope]}` : `${similarity}% 비슷 · ${SCOPES[scope]}`,
  building: '번역 메모리를 읽는 중입니다. 지금은 똑같은 문장만 찾습니다.',
  nothingToUndo: '번역 메모리로 채운 글이 그 뒤에 모두 바뀌어 되돌릴 것이 없습니다.',
}
