import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { isLanguage } from '../languages/index.ts'
import { actingPerson, answering, articleIn, bodyOf, textIn } from '../publishing/request.ts'
import { gateSentences } from '../working/refuse.ts'
import { startTranslation } from './start.ts'

async function start(req: PayloadRequest): Promise<unknown> {
  const by = actingPerson(req)
  const body = await bodyOf(req)
  if (!isLanguage(body.language)) throw new APIError(gateSentences(req).malformed('language'), 400, null, true)
  return startTranslation(req.payload, {
    article: articleIn(req, body.article),
    language: body.language,
    credit: textIn(req, 'credit', body.credit),
    by,
    req,
  })
}

/** `POST /api/bilingual/translations`: starts the other language from the text that is there. */
export const translationEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/bilingual/translations', method: 'post', handler: answering(start) },
]
