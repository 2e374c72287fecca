import { koreaTime } from '../dates.ts'
import { LATIN, shareOf } from '../script.ts'
import { slugFrom } from '../slug.ts'
import type { LanguageDefinition } from '../types.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const day = (iso: string): string => {
  const { year, month, day: date } = koreaTime(iso)
  return `${MONTHS[month - 1]} ${date}, ${year}`
}

export const en: LanguageDefinition = {
  code: 'en',
  name: 'English',
  typography: 'latin',
  comparedBy: 'word',
  collation: 'en',
  formatDate: day,
  formatDateTime(iso) {
    const { hour, minute } = koreaTime(iso)
    const half = hour < 12 ? 'a.m.' : 'p.m.'
    return `${day(iso)}, ${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${half} KST`
  },
  formatNumber: (value) => value.toLocaleString('en-US'),
  slugify: (title) => slugFrom(title),
  scriptShare: (text) => shareOf(LATIN, text),
}
