import type { ArticleRelease } from '../editions/release.ts'
import type { LanguageCode } from '../languages/index.ts'
import type { Problem } from './problem.ts'
import type { PublishArgs } from './types.ts'

type Stood = NonNullable<PublishArgs['stood']>

/** What is live in each language at this moment, for an act that is decided on now and done later. */
export const stoodOf = (languages: LanguageCode[], live: ArticleRelease['live'] = {}): Stood =>
  Object.fromEntries(languages.map((code) => [code, live[code]?.sequence ?? null]))

/** A problem for each language that was published or withdrawn since the act was decided on. */
export const overtaken = (languages: LanguageCode[], stood: Stood, live: ArticleRelease['live']): Problem[] => {
  const now = stoodOf(languages, live)
  return languages
    .filter((language) => (stood[language] ?? null) !== now[language])
    .map((language) => ({
      code: 'schedule-overtaken',
      level: 'error',
      language,
      collection: 'translations',
      path: 'language',
      values: {},
    }))
}
