import { languageCodes } from '../languages/index.ts'
import type { PerLanguage } from '../languages/types.ts'
import { squeezed } from './lines.ts'

export type Names = Partial<PerLanguage<string>>

const pairs = (table: [ko: string, en: string][]): PerLanguage<string>[] => table.map(([ko, en]) => ({ ko, en }))

/** Sections that most boards have. A map file overrides any of them. */
export const knownCategories = pairs([
  ['국제', 'International'],
  ['정치', 'Politics'],
  ['경제', 'Economy'],
  ['사회', 'Society'],
  ['문화', 'Culture'],
  ['스포츠', 'Sports'],
  ['환경', 'Environment'],
  ['과학', 'Science'],
  ['기술', 'Technology'],
  ['교육', 'Education'],
  ['건강', 'Health'],
  ['지역', 'Local'],
  ['전국', 'National'],
  ['북한', 'North Korea'],
  ['통일', 'Unification'],
  ['외교', 'Diplomacy'],
  ['국방', 'Defence'],
  ['산업', 'Industry'],
  ['금융', 'Finance'],
  ['부동산', 'Real estate'],
  ['노동', 'Labour'],
  ['농업', 'Agriculture'],
  ['인권', 'Human rights'],
  ['여성', 'Women'],
  ['법조', 'Courts'],
  ['역사', 'History'],
  ['종교', 'Religion'],
  ['예술', 'Arts'],
  ['연예', 'Entertainment'],
  ['생활', 'Life'],
  ['여행', 'Travel'],
  ['날씨', 'Weather'],
  ['사람', 'People'],
  ['인터뷰', 'Interviews'],
  ['오피니언', 'Opinion'],
  ['사설', 'Editorials'],
  ['칼럼', 'Columns'],
  ['기획', 'Features'],
  ['종합', 'General news'],
  ['보도자료', 'Press releases'],
])

/** Desks that sign what no person signs. */
export const knownDesks = pairs([
  ['편집국', 'Editorial desk'],
  ['편집실', 'Editorial office'],
  ['편집부', 'Editorial department'],
  ['편집팀', 'Editorial team'],
  ['보도국', 'Newsroom'],
  ['취재부', 'Reporting desk'],
  ['취재팀', 'Reporting team'],
  ['국제부', 'International desk'],
  ['정치부', 'Politics desk'],
  ['경제부', 'Economy desk'],
  ['사회부', 'Society desk'],
  ['문화부', 'Culture desk'],
  ['체육부', 'Sports desk'],
  ['스포츠부', 'Sports desk'],
  ['사진부', 'Photo desk'],
  ['번역팀', 'Translation team'],
  ['온라인뉴스팀', 'Online news team'],
  ['디지털뉴스팀', 'Digital news team'],
  ['논설위원실', 'Editorial board'],
  ['최고관리자', 'Administrator'],
  ['관리자', 'Administrator'],
  ['운영자', 'Site operator'],
])

/** Agencies by the code that stands in a dateline. */
export const knownSources: { code: string; names: Names }[] = [
  { code: 'AP', names: { ko: 'AP통신', en: 'Associated Press' } },
  { code: 'AFP', names: { ko: 'AFP통신', en: 'Agence France-Presse' } },
  { code: 'Reuters', names: { ko: '로이터통신', en: 'Reuters' } },
  { code: 'UPI', names: { ko: 'UPI통신', en: 'United Press International' } },
  { code: 'DPA', names: { ko: 'DPA통신', en: 'Deutsche Presse-Agentur' } },
  { code: 'Yonhap', names: { ko: '연합뉴스', en: 'Yonhap News Agency' } },
  { code: 'Newsis', names: { ko: '뉴시스', en: 'Newsis' } },
  { code: 'News1', names: { ko: '뉴스1', en: 'News1' } },
  { code: 'KCNA', names: { ko: '조선중앙통신', en: 'Korean Central News Agency' } },
  { code: 'Xinhua', names: { ko: '신화통신', en: 'Xinhua News Agency' } },
  { code: 'Kyodo', names: { ko: '교도통신', en: 'Kyodo News' } },
  { code: 'TASS', names: { ko: '타스통신', en: 'TASS' } },
]

/** Two names are the same whatever their blanks and their case. */
export const nameKey = (name: string): string => squeezed(name.normalize('NFC')).toLowerCase()

/** The entry of a table that has this name in any language. */
export function namesOf(table: readonly Names[], name: string): Names | undefined {
  const key = nameKey(name)
  return table.find((names) => languageCodes.some((code) => names[code] !== undefined && nameKey(names[code]) === key))
}

export function sourceOf(name: string): { code: string; names: Names } | undefined {
  const key = nameKey(name)
  return knownSources.find(({ code, names }) => nameKey(code) === key || namesOf([names], name))
}
