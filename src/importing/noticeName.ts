import { languageCodes } from '../languages/index.ts'
import { DEFAULT_SITE } from './defaults.ts'
import { squeezed } from './lines.ts'
import type { Names } from './names.ts'

const HEADING = /^\[?(?:notice|disclaimer|알림|공지|고지|안내)(?![A-Za-z가-힣])[\s.:\]-]*/i
const ENGLISH =
  /^((?:The )?[A-Z][\w&'’.-]*(?:,? (?:of|the|and|for|&|[A-Z][\w&'’.-]*))*),? (?:do|does|is|are|has|have|cannot|can|will|may|assumes?|accepts?|takes?|makes?|holds?|reserves?)\b/
const KOREAN = /^([가-힣A-Za-z0-9·&.()]+(?: [가-힣A-Za-z0-9·&.()]+){0,3}?)(?:은|는|이|가) /
const NO_NAME = /^(?:the|this|these|all|no|we|our|it|any|every)\b|^(?:items?|articles?)$/i
const NO_KOREAN_NAME =
  /^(?:본|이|우리|저희|당|모든|아래|해당)(?: |사|사이트|게시|글|$)|(?:글|기사|내용|게시물|자료|사이트|게시판|페이지)들?$/
const LONGEST = 60

/** What a notice calls the site that says it: "NOTICE. Han River Neighbours, Inc. does not …"; '' where it names none. */
export function siteIn(notice: string): string {
  const text = squeezed(notice).replace(HEADING, '')
  const english = (ENGLISH.exec(text)?.[1] ?? '').replace(/^The (?=[A-Z])/, '')
  if (english !== '' && english.length <= LONGEST && !NO_NAME.test(english)) return english
  const korean = KOREAN.exec(text)?.[1] ?? ''
  return korean.length >= 2 && korean.length <= LONGEST && !NO_KOREAN_NAME.test(korean) ? korean : ''
}

const called = (site: string): Names => ({ ko: `${site} 기사 고지`, en: `Notice of ${site}` })
const OF_BOARD: Names = { ko: '옛 게시판 기사 고지', en: 'Notice of the old board' }

/** A name for a notice that nobody has named, by the name of the site as the page says it, else as the run was given it. */
export function inventedName(notice: string, site: string): Names {
  const own = siteIn(notice)
  if (own !== '') return called(own)
  return site === DEFAULT_SITE ? OF_BOARD : called(site)
}

/** Names that the importer gave or gives such a notice: one of them is nobody's choice, and a map's replaces it. */
export function inventedNames(notice: string, site: string): Record<string, string[]> {
  const all: Names[] = [
    inventedName(notice, site),
    OF_BOARD,
    called(site),
    { ko: '옛 게시판 고지문' },
    { ko: `${site} 고지문` },
  ]
  return Object.fromEntries(languageCodes.map((code) => [code, all.flatMap((names) => names[code] ?? [])]))
}
