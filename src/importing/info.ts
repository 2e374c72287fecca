import { DATE_SOURCE } from './dates.ts'
import { isBlank, type Line, squeezed, trimmed } from './lines.ts'

/** The line under a title: who, when, how often read, how many comments. In any order and spacing, on one line or several. */
export interface Info {
  /** Lines it stands on, first and last. */
  first: number
  last: number
  author: string
  /** As written; '' where the page has none. */
  date: string
  views: number | null
  comments: number | null
  /** Nothing else stands on its lines. */
  alone: boolean
}

const GAP = '[\\s\\u00a0]*[::]?[\\s\\u00a0]*'
const COUNT = '[\\s\\u00a0:([]*([\\d,]+)[\\s\\u00a0]*(?:회|건|개|명)?[)\\]]?'
const DATE_LABEL = '(?:작성일시?|작성시간|등록일시?|날짜|일시)'
const AUTHOR_LABEL = '(?:작성자|글쓴이|등록자|작성인)'

const date = new RegExp(`${DATE_LABEL}${GAP}(${DATE_SOURCE})`, 'i')
const author = new RegExp(`${AUTHOR_LABEL}${GAP}`)
const views = new RegExp(`(?:조회수?|읽음|hit)${COUNT}`, 'i')
const comments = new RegExp(`(?:댓글수?|코멘트)${COUNT}`)
const others = new RegExp(`(?:비추천|추천)수?${COUNT}`, 'g')

/** A line that is longer is none of these. */
const LONGEST = 300

const HEADING = /^(?:페이지 정보|본문)$/
const LABEL_ALONE = new RegExp(
  `^(?:${AUTHOR_LABEL}|${DATE_LABEL}|조회수?|읽음|댓글수?|코멘트|추천|비추천)[\\s\\u00a0]*[::]?$`,
)
const LABEL_FIRST = new RegExp(`^(?:${AUTHOR_LABEL}|${DATE_LABEL}|조회수?|읽음|hit|댓글수?|코멘트|추천|비추천)`, 'i')
const SIDE_MENU = /(?:쪽지보내기|메일보내기|홈페이지|자기소개|아이디로 검색|이름으로 검색|전체게시물)/g
const ADDRESS = /\((?:[\d.*♡a-f:]+)\)/gi

/** The line without everything that is a label with its value; blank where it holds nothing else. */
const leftover = (text: string): string =>
  [date, views, comments].reduce((rest, pattern) => rest.replace(pattern, ' '), text).replace(others, ' ')

const isValue = (text: string): boolean =>
  new RegExp(`^(?:${DATE_SOURCE}|[\\d,]+\\s*(?:회|건|개|명)?)$`, 'i').test(text)

/** Whether a line behind the first can still be a part: a label with its value, a label or a value alone. */
function goesOn(text: string, before: string): boolean {
  if (text.length > LONGEST) return false
  if (LABEL_ALONE.test(before)) return text.length <= 60
  if (LABEL_ALONE.test(text)) return true
  if (isValue(text)) return true
  if (!LABEL_FIRST.test(text)) return false
  const rest = squeezed(leftover(text))
  return rest === '' || new RegExp(`^${AUTHOR_LABEL}${GAP}.{1,40}$`).test(rest)
}

function nameOf(block: string): string {
  const found = author.exec(block)
  if (!found) return ''
  const rest = block.slice(found.index + found[0].length)
  const ends = [date, views, comments, others].map((pattern) => rest.search(pattern)).filter((at) => at >= 0)
  const name = rest.slice(0, Math.min(rest.length, ...ends))
  return squeezed(name.replace(ADDRESS, '').replace(SIDE_MENU, '')).replace(/님$/, '')
}

/** Whether a block is labels with their values and nothing else: no sentence that only names them. */
const isAlone = (block: string, name: string): boolean => {
  const rest = leftover(block).replace(ADDRESS, ' ').replace(SIDE_MENU, ' ').replace(author, ' ').replace(name, ' ')
  return /^[\s\u00a0::|·,()[\]-]*(?:페이지 정보)?[\s\u00a0]*$/.test(rest)
}

const count = (block: string, pattern: RegExp): number | null => {
  const digits = pattern.exec(block)?.[1]?.replaceAll(',', '')
  return digits ? Math.min(Number(digits), Number.MAX_SAFE_INTEGER) : null
}

function readFrom(lines: Line[], first: number): Info | null {
  let last = first
  let before = trimmed(lines[first]?.text ?? '')
  for (let index = first + 1; index < Math.min(lines.length, first + 24); index += 1) {
    const text = trimmed(lines[index]?.text ?? '')
    if (text === '' || text === '페이지 정보') continue
    if (!goesOn(text, before)) break
    before = text
    last = index
  }
  const block = lines
    .slice(first, last + 1)
    .map((line) => line.text)
    .filter((text) => !isBlank(text))
    .join(' ')
  const found = { date: date.exec(block)?.[1] ?? '', author: nameOf(block) }
  const counts = { views: count(block, views), comments: count(block, comments) }
  const evidence = [found.date, found.author, counts.views !== null, counts.comments !== null].filter(Boolean).length
  const labelled = new RegExp(DATE_LABEL).test(block)
  if (evidence < 2 || !(found.date || (labelled && found.author))) return null
  return { first, last, ...found, ...counts, alone: isAlone(block, found.author) }
}

/** The first place in a page, from a line on, that reads like this, or null: then it is no board page. */
export function findInfo(lines: Line[], from = 0): Info | null {
  for (let index = from; index < lines.length; index += 1) {
    const text = trimmed(lines[index]?.text ?? '')
    if (text.length > LONGEST || !LABEL_FIRST.test(text)) continue
    const info = readFrom(lines, index)
    if (info) return info
  }
  return null
}

export const isHeading = (text: string): boolean => HEADING.test(trimmed(text))
