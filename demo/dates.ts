import type { LanguageCode } from 'payload-bilingual/types'

const DAY = 86_400_000
const KOREA = 9 * 3_600_000
const MONTHS = 'Jan.,Feb.,March,April,May,June,July,Aug.,Sept.,Oct.,Nov.,Dec.'.split(',')
const WEEKDAYS = 'Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday'.split(',')

/** A clock time in Korea on the day that lies `daysAgo` before the day of `now` there. */
export function koreaMoment(now: Date, daysAgo: number, clock: string): Date {
  const midnight = Math.floor((now.getTime() + KOREA) / DAY) * DAY - KOREA
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return new Date(midnight - daysAgo * DAY + hours * 3_600_000 + minutes * 60_000)
}

const inKorea = (at: Date): Date => new Date(at.getTime() + KOREA)
const monthsBetween = (from: Date, to: Date): number =>
  (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()

function koreanDay(story: Date, day: Date): string {
  const named = ['지난달 ', '', '다음 달 '][monthsBetween(story, day) + 1]
  return `${named ?? `${day.getUTCMonth() + 1}월 `}${day.getUTCDate()}일`
}

/** A weekday for the week around the story, a date for what is farther away. */
function englishDay(story: Date, day: Date): string {
  const apart = Math.abs(day.getTime() - story.getTime()) / DAY
  return apart < 7 ? `${WEEKDAYS[day.getUTCDay()]}` : `${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()}`
}

/** Writes the dates of a text (see Words) as a desk in this language writes them in a story of that day. */
export function datesIn(text: string, language: LanguageCode, published: Date): string {
  const story = inKorea(published)
  return text
    .replace(/\{([+-]?\d+)(:md)?\}/g, (_, offset: string, full?: string) => {
      const day = new Date(story.getTime() + Number(offset) * DAY)
      if (full && language === 'ko') return `${day.getUTCMonth() + 1}월 ${day.getUTCDate()}일`
      if (full) return `${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()}`
      return language === 'ko' ? koreanDay(story, day) : englishDay(story, day)
    })
    .replace(/\{y([+-]\d+)?\}/g, (_, offset?: string) => String(story.getUTCFullYear() + Number(offset ?? 0)))
}
