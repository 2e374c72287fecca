import { APIError, type Payload } from 'payload'
import { may, mayIn } from '../access/rules.ts'
import { liveLanguages } from '../editions/live.ts'
import { desk as en } from '../languages/en/desk.ts'
import type { LanguageCode } from '../languages/index.ts'
import { interfaceLanguage } from '../languages/interface.ts'
import { desk as ko } from '../languages/ko/desk.ts'
import { gateSentences, refusal } from '../working/refuse.ts'
import { schedules } from './scheduleRows.ts'
import type { JoinArgs } from './types.ts'
import type { WorkingCopies } from './workingCopies.ts'

type Asked = Pick<JoinArgs, 'by' | 'req'>
const names = { ko: ko.languages, en: en.languages }

const namesOf = (codes: LanguageCode[], { req }: Asked): string =>
  codes.map((code) => names[interfaceLanguage(req?.i18n?.language)][code]).join(', ')

export const languagesIn = ({ texts }: WorkingCopies): LanguageCode[] => Object.keys(texts) as LanguageCode[]

/** Languages whose text would move: what lies in the trash stays where it is. */
export const movingFrom = ({ texts }: WorkingCopies): LanguageCode[] =>
  (Object.entries(texts) as [LanguageCode, { trashed: boolean }][]).flatMap(([code, { trashed }]) =>
    trashed ? [] : [code],
  )

/** @throws 403 where a person may not write what moves, or what it moves to */
export function refuseForeign({ by, req }: Asked, languages: LanguageCode[]): void {
  const say = gateSentences(req)
  if (!may(by, 'write articles')) throw new APIError(say.notAllowed(), 403, null, true)
  if (!languages.every((code) => mayIn(by, 'write translations', code)))
    throw new APIError(say.languageForbidden(), 403, null, true)
}

/** @throws 409 where a text that would move is live or about to be */
export async function refuseLive(
  payload: Payload,
  asked: Asked,
  { from, to, languages }: { from: WorkingCopies; to: WorkingCopies; languages: LanguageCode[] },
): Promise<void> {
  const say = gateSentences(asked.req)
  const subject = `article:${from.article.uid}`
  const titleIn = (code: LanguageCode | undefined): string =>
    (code && from.texts[code]?.content.title) || from.article.uid
  const live = (await liveLanguages(payload, subject)).filter((code) => languages.includes(code))
  if (live.length > 0) {
    const other = (await liveLanguages(payload, `article:${to.article.uid}`)).length === 0
    throw refusal(say.joinLive(titleIn(live[0]), namesOf(live, asked), other), 409, 'with')
  }
  const due = await schedules(payload, { and: [{ subject: { equals: subject } }, { state: { equals: 'pending' } }] })
  if (due.length > 0) throw refusal(say.unscheduleFirst(titleIn(languages[0])), 409, 'with')
}

/** @throws 422 where there is nothing to join, 409 where both have a text in one language */
export function refuseUnfit(asked: Asked, into: WorkingCopies, from: WorkingCopies): void {
  const say = gateSentences(asked.req)
  if (into.article.trashed || from.article.trashed) throw refusal(say['article-trashed'](), 422, 'article')
  const languages = movingFrom(from)
  if (languages.length === 0) throw refusal(say.joinNothing(), 422, 'with')
  const both = languages.find((code) => into.texts[code])
  if (both === undefined) return
  const [one, two] = [into, from].map(({ texts }) => texts[both]?.content.title ?? '')
  throw refusal(say.joinTwice(one ?? '', two ?? '', namesOf([both], asked)), 409, 'with')
}
