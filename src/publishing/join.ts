import { APIError, type Payload } from 'payload'
import { boardPlace } from '../addresses/oldBoard.ts'
import { joinedInto, joinedKey } from '../editions/joined.ts'
import { isDuplicate } from '../editions/rows.ts'
import { languageCodes } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import { gateSentences, refusal } from '../working/refuse.ts'
import { claimBoardAddress } from './boardAddresses.ts'
import { moveAddresses, moveComments, moveTexts, setTrashed } from './joinMoves.ts'
import { languagesIn, movingFrom, refuseForeign, refuseLive, refuseUnfit } from './joinRules.ts'
import { serially } from './serial.ts'
import type { JoinArgs, JoinResult } from './types.ts'
import { type WorkingCopies, workingCopies } from './workingCopies.ts'

async function found(payload: Payload, article: string | number, { req }: JoinArgs): Promise<WorkingCopies> {
  const copies = await workingCopies(payload, article)
  if (!copies) throw new APIError(gateSentences(req)['article-missing'](), 404, null, true)
  return copies
}

/** Written before anything moves: a join that was killed half-way is ended by the next. */
async function writeDown(payload: Payload, into: WorkingCopies, from: WorkingCopies): Promise<void> {
  const moving = movingFrom(from)
  const { originalLanguage } = from.article.content
  const language = moving.includes(originalLanguage) ? originalLanguage : moving[0]
  const collection = optionsOf(payload.config).slugs.addresses
  const { uid } = from.article
  try {
    await payload.db.create({
      collection,
      data: { language: joinedKey(language ?? originalLanguage), slug: uid, uid: into.article.uid },
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  const place = boardPlace(from.legacyKey)
  if (place) await claimBoardAddress(payload, place, uid)
}

async function carryOut(payload: Payload, args: JoinArgs): Promise<JoinResult> {
  const [into, from] = [await found(payload, args.article, args), await found(payload, args.with, args)]
  const ends = { article: into.article.uid, with: from.article.uid }
  const { req } = args
  if (ends.article === ends.with) throw refusal(gateSentences(req).joinItself(), 422, 'with')
  const languages = movingFrom(from)
  refuseForeign(args, [...languagesIn(into), ...languagesIn(from)])
  const begun = (await joinedInto(payload, [ends.with])).get(ends.with)?.uid === ends.article
  if (!begun || languages.length > 0) {
    refuseUnfit(args, into, from)
    await refuseLive(payload, args, { from, to: into, languages })
    await writeDown(payload, into, from)
    await moveTexts(payload, { from, to: into, languages, req })
  }
  await moveComments(payload, { from: from.id, to: into.id, languages: [...languageCodes], req })
  await moveAddresses(payload, ends.with, ends.article, [...languageCodes, ...languageCodes.map(joinedKey)])
  if (!from.article.trashed) await setTrashed(payload, from, true, req)
  return { state: languages.length > 0 ? 'joined' : 'unchanged', ...ends, languages }
}

/**
 * Makes one article of two that tell one story in different languages: the texts of `with` become texts of `article`,
 * `with` goes to the trash, its addresses and old links lead to the text. Nothing goes out by it; `split` takes it back.
 * @throws 403 without the right to write every language of both; 409 where both have a text in a language, or where a
 * text that would move is live or scheduled; 422 where there is nothing to join
 * @example await join(payload, { article: korean, with: english, by }); await publish(payload, { article: korean, … })
 */
export const join = (payload: Payload, args: JoinArgs): Promise<JoinResult> =>
  serially(payload, () => carryOut(payload, args))
