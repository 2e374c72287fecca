import type { ProblemSentences } from '../en/problems.ts'

export const problems: ProblemSentences = {
  notFound: () => '이 주소에는 발행된 글이 없습니다.',
  gone: () => '이 주소에 있던 글은 발행자가 철회했습니다.',
  methodNotAllowed: (method) => `이 주소는 읽기 전용이라 ${method} 요청을 받지 않습니다. GET이나 HEAD를 쓰십시오.`,
  unknownParameter: (name, nearest) =>
    nearest
      ? `이 주소에서 쓸 수 없는 매개변수입니다: "${name}". "${nearest}" 매개변수를 쓰려던 것입니까?`
      : `이 주소에서 쓸 수 없는 매개변수입니다: "${name}". 이 주소는 매개변수를 받지 않습니다.`,
  repeatedParameter: (name) => `"${name}" 매개변수는 한 번만 쓸 수 있습니다.`,
  missingParameter: (name) => `이 주소에는 "${name}" 매개변수가 필요합니다.`,
  invalidParameter: (name) => `"${name}" 매개변수의 값이 이 주소에서 쓸 수 있는 값이 아닙니다.`,
  unknownValue: (name, value, nearest) =>
    `"${name}" 매개변수에 쓸 수 없는 값입니다: "${value}". "${nearest}" 값을 쓰려던 것입니까?`,
  malformedAddress: () => '주소에 글자로 읽을 수 없는 인코딩이 있습니다. UTF-8을 퍼센트 인코딩해 보내십시오.',
  addressTooLong: (limit) => `주소가 ${limit}자보다 깁니다.`,
  unavailable: () => '지금 데이터베이스가 응답하지 않습니다. 몇 초 뒤에 다시 시도하십시오.',
  internal: () => '응답을 만들지 못했습니다. 자세한 내용은 서버 기록에서 이 요청 번호로 찾을 수 있습니다.',
}
