import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { mayIn } from '../access/rules.ts'
import { isTooDeep } from '../body/legible.ts'
import { isLanguage } from '../languages/index.ts'
import { gateSentences } from '../working/refuse.ts'
import { keepPreview, previewEdition, previewPath } from './preview.ts'
import { actingPerson, answering, articleIn, bodyOf } from './request.ts'

async function preview(req: PayloadRequest): Promise<unknown> {
  const person = actingPerson(req)
  const say = gateSentences(req)
  const { article, language, data } = await bodyOf(req)
  if (!isLanguage(language)) throw new APIError(say.malformed('language'), 400, null, true)
  if (typeof data !== 'object' || data === null || isTooDeep(data))
    throw new APIError(say.malformed('data'), 400, null, true)
  if (!mayIn(person, 'write translations', language)) throw new APIError(say.languageForbidden(), 403, null, true)
  const edition = await previewEdition(req.payload, { article: articleIn(req, article), language, data, req })
  if (!edition) throw new APIError(say['article-missing'](), 404, null, true)
  return { path: previewPath(language, keepPreview(req.payload, person, edition)) }
}

/** `POST /api/bilingual/preview {article, language, data}`: keeps the form's edition and says where to look at it. */
export const previewEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/bilingual/preview', method: 'post', handler: answering(preview) },
]
