import { koreaTime } from '../dates.ts'
import { HANGUL, shareOf } from '../script.ts'
import { slugFrom } from '../slug.ts'
import type { LanguageDefinition } from '../types.ts'

const day = (iso: string): string => {
  const { year, month, day: date } = koreaTime(iso)
  return `${year}년 ${month}월 ${date}일`
}

export const ko: LanguageDefinition = {
  code: 'ko',
  name: '한국어',
  typography: 'hangul',
  comparedBy: 'eojeol',
  collation: 'ko',
  formatDate: day,
  formatDateTime(iso) {
    const { hour, minute } = koreaTime(iso)
    const half = hour < 12 ? '오전' : '오후'
    return `${day(iso)} ${half} ${hour % 12 || 12}:${String(minute).padStart(2, '0')}`
  },
  formatNumber: (value) => value.toLocaleString('ko-KR'),
  slugify: (title) => slugFrom(title),
  scriptShare: (text) => shareOf(HANGUL, text),
}
