import { type Line, trimmed } from './lines.ts'

/** Below a story: what ends it wherever it stands. */
const HARD =
  /^(?:댓글\s?목록|등록된 댓글이 없습니다\.?|첨부\s?파일|관련\s?링크|코멘트\s?목록|댓글(?:쓰기|등록|작성)|<!-- 사용스킨 : .*|\[이 게시물은 .+에서 (?:이동|복사) 됨\])$/
/** Buttons and counts; also words of a story, so they count only where nothing but their like follows. */
const SOFT =
  /^(?:(?:이전|다음)\s?글?|목록(?:보기)?|글쓰기|답변|수정|삭제|이동|복사|검색|인쇄|스크랩|신고|공유(?:하기)?|맨위로|추천|비추천|(?:비?추천\s*:?\s*\d[\d,]*\s*)+|SNS\s?공유|페이스북(?:으?로 (?:보내기|공유))?|트위터(?:으?로 (?:보내기|공유))?|카카오톡|구글플러스(?:로 보내기)?|댓글\s*\d[\d,]*(?:건|개)?|Copyright.*|©.*|상단으로|PC 버전으로 보기|모바일 버전으로 보기)$/i
const NEIGHBOUR = /^(?:이전|다음)\s?글\s*[::]?\s*\S/
const LIST = /^(?:첨부\s?파일|관련\s?링크)$/
const LONG = 160
/** A line that is longer belongs to a story. */
const LONGEST = 400
const FILE =
  /\.[a-z0-9]{2,5}\s*\([\d.,]+\s?[KMG]?(?:B|bytes?)?\)|\d+\s?회\s?(?:다운로드|연결)|^DATE\s*:|^https?:\/\/\S+$/i

const matches = (line: Line | undefined, pattern: RegExp): boolean => {
  const text = trimmed(line?.text ?? '')
  return text.length <= LONGEST && pattern.test(text)
}
const isSoft = (line: Line): boolean => trimmed(line.text) === '' || matches(line, SOFT) || matches(line, NEIGHBOUR)

/** Index of the first line that no longer belongs to the story, from `from` on; the number of lines where none. */
export function trailerStart(lines: Line[], from: number): number {
  const hard = lines.findIndex((line, index) => index >= from && matches(line, HARD))
  let end = hard < 0 ? lines.length : hard
  let soft = end
  while (soft > from && isSoft(lines[soft - 1] as Line) && (lines[soft - 1]?.text.length ?? 0) <= LONG) soft -= 1
  const neighbour = lines.findIndex((line, index) => index >= soft && index < end && matches(line, NEIGHBOUR))
  if (neighbour >= 0) end = neighbour
  while (end > from && isSoft(lines[end - 1] as Line)) end -= 1
  return end
}

/** Index of the last line that ends a story; -1 where none does. */
export const lastEnd = (lines: Line[]): number => lines.findLastIndex((line) => matches(line, HARD))

/** Index of the first line behind a list of attached files or links that an older skin shows above the story. */
export function afterAttachments(lines: Line[], from: number): number {
  const blank = (line: Line | undefined): boolean => trimmed(line?.text ?? '') === ''
  let index = from
  while (index < lines.length) {
    if (blank(lines[index])) index += 1
    else if (matches(lines[index], LIST)) {
      index += 1
      while (index < lines.length && (blank(lines[index]) || matches(lines[index], FILE))) index += 1
    } else return index
  }
  return from
}
