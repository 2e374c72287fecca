import type { Payload } from 'payload'
import { mayIn } from '../access/rules.ts'
import { standing } from '../editions/live.ts'
import type { ArticleRelease } from '../editions/release.ts'
import type { LanguageCode } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import { GateError, type Problem, type ProblemCode } from './problem.ts'
import { followersDone, spoken } from './publish.ts'
import { appendWhole, serially } from './serial.ts'
import type { ActResult, WithdrawArgs } from './types.ts'
import { articleUid } from './workingCopies.ts'

const problem = (code: ProblemCode, language: LanguageCode): Problem => ({
  code,
  level: 'error',
  language,
  collection: 'translations',
  path: 'language',
  values: {},
})

function refuse({ by, languages, ...args }: WithdrawArgs, live: ArticleRelease['live']): void {
  const problems = languages.flatMap((language) => [
    ...(mayIn(by, 'publish', language) ? [] : [problem('not-your-language', language)]),
    ...(live[language] ? [] : [problem('not-live', language)]),
  ])
  if (problems.length > 0) throw new GateError(problems, spoken(args), 'withdraw')
}

/**
 * Takes an article out in one language or several. Its address then says that it was withdrawn;
 * the other language goes on, without a link to it.
 * @throws GateError: 422 where a language is not live, 403 where it is not the person's
 */
export async function withdraw(payload: Payload, args: WithdrawArgs): Promise<ActResult> {
  const uid = (await articleUid(payload, args.article)) ?? String(args.article)
  const subject = `article:${uid}`
  const languages = [...new Set(args.languages)]
  const sequence = await serially(payload, () =>
    appendWhole(payload, async () => {
      const stands = await standing(payload, subject)
      const before = stands?.document
      refuse({ ...args, languages }, before?.live ?? {})
      if (!before || languages.length === 0) return null
      await optionsOf(payload.config).beforeAct({ kind: 'withdraw', subject, languages })
      const live = Object.fromEntries(
        Object.entries(before.live).filter(([code]) => !languages.includes(code as LanguageCode)),
      )
      return () => ({
        kind: 'withdraw',
        subject,
        predecessor: stands.sequence,
        at: new Date().toISOString(),
        by: args.by.name,
        byId: args.by.id,
        note: args.note ?? '',
        languages: languages.join(','),
        document: {
          format: 1,
          article: before.article,
          issued: {},
          withdrawn: languages,
          live,
          was: Object.keys(before.live) as LanguageCode[],
          first: before.first,
        } satisfies ArticleRelease,
      })
    }),
  )
  if (sequence === null) return { sequence: 0, state: 'unchanged', editions: [], warnings: [] }
  return { sequence, state: await followersDone(payload, sequence), editions: [], warnings: [] }
}
