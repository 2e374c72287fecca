import { APIError, type Payload } from 'payload'
import { may } from '../access/rules.ts'
import { standing } from '../editions/live.ts'
import { releaseAt } from '../editions/log.ts'
import type { ArticleRelease } from '../editions/release.ts'
import { sentences } from '../languages/sentences.ts'
import { followersDone, spoken } from './publish.ts'
import { appendWhole, serially } from './serial.ts'
import type { ActResult, RedactArgs } from './types.ts'
import { articleUid } from './workingCopies.ts'

/**
 * Blanks earlier text by order of a court: the release that says so comes first, history obeys it at once,
 * and a follower (`blankRedacted`) blanks the old rows, versions, frozen sources, schedules and addresses.
 */
export async function redact(payload: Payload, args: RedactArgs): Promise<ActResult> {
  const say = sentences(spoken(args)).gate
  if (!may(args.by, 'redact')) throw new APIError(say.mayNotRedact(), 403, null, true)
  if (args.reason.trim() === '') throw new APIError(say.redactionWithoutReason(), 422, null, true)
  const uid = (await articleUid(payload, args.article)) ?? String(args.article)
  const subject = `article:${uid}`
  const sequence = await serially(payload, () =>
    appendWhole(payload, async () => {
      const stands = await standing(payload, subject)
      if (!stands) throw new APIError(say['article-missing'](), 404, null, true)
      const { live, first, article } = stands.document
      if (args.languages.some((code) => args.sequences.includes(live[code]?.sequence ?? -1)))
        throw new APIError(say.liveRedaction(), 422, null, true)
      for (const one of args.sequences)
        if ((await releaseAt(payload, one))?.subject !== subject)
          throw new APIError(say.malformed(`sequences: ${one}`), 400, null, true)
      return () => ({
        kind: 'redact',
        subject,
        predecessor: stands.sequence,
        at: new Date().toISOString(),
        by: args.by.name,
        byId: args.by.id,
        note: args.reason,
        languages: args.languages.join(','),
        document: {
          format: 1,
          article,
          issued: {},
          withdrawn: [],
          live,
          first,
          redacts: args.sequences,
        } satisfies ArticleRelease,
      })
    }),
  )
  if (sequence === null) return { sequence: 0, state: 'unchanged', editions: [], warnings: [] }
  return { sequence, state: await followersDone(payload, sequence), editions: [], warnings: [] }
}
