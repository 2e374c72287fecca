import { APIError, type PayloadRequest } from 'payload'
import { isLanguage } from '../../languages/index.ts'
import { type HistoryEntry, historyOf, issuedEditions } from '../../publishing/history.ts'
import { articleIn } from '../../publishing/request.ts'
import { articleUid } from '../../publishing/workingCopies.ts'
import { compareContents } from '../../translating/diff/index.ts'
import { gateSentences } from '../../working/refuse.ts'
import { besides, type SideText } from './side.ts'

/** Two editions of one language, the later with what changed in it. */
export type Compared = Pick<SideText, 'fields' | 'blocks'>

async function uidIn(req: PayloadRequest): Promise<string> {
  const uid = await articleUid(req.payload, articleIn(req, req.routeParams?.article))
  if (!uid) throw new APIError(gateSentences(req)['article-missing'](), 404, null, true)
  return uid
}

/**
 * `GET /api/bilingual/history/:article`: what readers got of an article and when, newest first. It was public, so
 * everyone at the desk may see it.
 */
export const history = async (req: PayloadRequest): Promise<{ entries: HistoryEntry[] }> => ({
  entries: await historyOf(req.payload, await uidIn(req)),
})

function sequenceIn(req: PayloadRequest, name: 'from' | 'to'): number {
  const value = Number(req.query[name])
  if (!Number.isInteger(value) || value < 0) throw new APIError(gateSentences(req).malformed(name), 400, null, true)
  return value
}

/**
 * `GET /api/bilingual/history/:article/compare?language=ko&from=3&to=9`: the words that changed from one edition to
 * another; from 0 stands for nothing.
 * @throws 404 where one of them issued nothing in this language or was redacted
 */
export async function compareEditions(req: PayloadRequest): Promise<Compared> {
  const uid = await uidIn(req)
  const { language } = req.query
  if (!isLanguage(language)) throw new APIError(gateSentences(req).malformed('language'), 400, null, true)
  const [from, to] = [sequenceIn(req, 'from'), sequenceIn(req, 'to')]
  if (to === 0) throw new APIError(gateSentences(req).malformed('to'), 400, null, true)
  const issued = await issuedEditions(req.payload, uid, language)
  const [before, after] = [from === 0 ? null : issued(from), issued(to)]
  if (!after || (from !== 0 && !before))
    throw new APIError(gateSentences(req)['translation-missing'](), 404, null, true)
  return besides(after, { before, change: before && compareContents(before, after, language), language })
}
