import type { Payload } from 'payload'
import { actsSince } from '../editions/log.ts'
import { type ArticleRelease, languagesOf } from '../editions/release.ts'
import type { Subject } from '../editions/types.ts'
import type { LanguageCode } from '../languages/index.ts'
import type { Problem } from './problem.ts'
import type { PublishArgs } from './types.ts'

type Stood = NonNullable<PublishArgs['stood']>

/** What is live in each language at this moment, for an act that is decided on now and done later. */
export const stoodOf = (languages: LanguageCode[], live: ArticleRelease['live'] = {}): Stood =>
  Object.fromEntries(languages.map((code) => [code, live[code]?.sequence ?? null]))

const problem = (language: LanguageCode): Problem => ({
  code: 'schedule-overtaken',
  level: 'error',
  language,
  collection: 'translations',
  path: 'language',
  values: {},
})

/** A person's act on what readers get: a redaction blanks what they no longer get. */
const byPerson = ({ kind, closes }: { kind: string; closes: string }): boolean =>
  kind !== 'redact' && !closes.startsWith('schedule:')

/**
 * A problem for each language that a person published or withdrew since the act was decided on. What a schedule
 * did in between was known then: one schedule follows another. Without `since`, what is live must be what was.
 */
export async function overtaken(
  payload: Payload,
  subject: Subject,
  { languages, stood, since }: { languages: LanguageCode[]; stood: Stood; since: number | undefined },
  live: ArticleRelease['live'],
): Promise<Problem[]> {
  if (since === undefined) {
    const now = stoodOf(languages, live)
    return languages.filter((language) => (stood[language] ?? null) !== now[language]).map(problem)
  }
  const acts = (await actsSince(payload, subject, since)).filter(byPerson)
  return languages.filter((language) => acts.some((act) => languagesOf(act).includes(language))).map(problem)
}
