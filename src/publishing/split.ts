import { APIError, type Payload } from 'payload'
import { joinedInto, joinedKey } from '../editions/joined.ts'
import { languageCodes } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import { gateSentences } from '../working/refuse.ts'
import { moveAddresses, moveComments, moveTexts, setTrashed } from './joinMoves.ts'
import { languagesIn, refuseForeign, refuseLive } from './joinRules.ts'
import { serially } from './serial.ts'
import type { JoinResult, SplitArgs } from './types.ts'
import { workingCopies } from './workingCopies.ts'

async function carryOut(payload: Payload, args: SplitArgs): Promise<Omit<JoinResult, 'state'>> {
  const { req } = args
  const missing = (): APIError => new APIError(gateSentences(req)['article-missing'](), 404, null, true)
  const back = await workingCopies(payload, args.article)
  const joined = back && (await joinedInto(payload, [back.article.uid])).get(back.article.uid)
  const from = joined && (await workingCopies(payload, joined.uid))
  if (!back || !from) throw missing()
  const { language } = joined
  const languages = from.texts[language] && !back.texts[language] ? [language] : []
  refuseForeign(args, [...languagesIn(from), ...languagesIn(back)])
  await refuseLive(payload, args, { from, to: back, languages })
  if (back.article.trashed) await setTrashed(payload, back, false, req)
  await moveTexts(payload, { from, to: back, languages, req })
  await moveComments(payload, { from: from.id, to: back.id, languages: [language], req })
  await moveAddresses(payload, from.article.uid, back.article.uid, [language])
  await payload.db.deleteMany({
    collection: optionsOf(payload.config).slugs.addresses,
    where: { and: [{ language: { in: languageCodes.map(joinedKey) } }, { slug: { equals: back.article.uid } }] },
  })
  return { article: from.article.uid, with: back.article.uid, languages }
}

/**
 * Takes a join back: `article`, which is in the trash since, is restored and has its text again. What it was joined
 * with keeps everything else. Refused like `join` while the text is live.
 * @throws 404 where the article is part of no other
 */
export const split = (payload: Payload, args: SplitArgs): Promise<Omit<JoinResult, 'state'>> =>
  serially(payload, () => carryOut(payload, args))
