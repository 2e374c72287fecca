import { ALLOWED, NEVER_KEPT } from '../headless/answer.ts'
import { forms } from '../headless/forms/index.ts'
import { acceptedForm, isNegotiated } from '../headless/forms/negotiate.ts'
import { Problem, problemDocument } from '../headless/problems.ts'
import { isLanguage } from '../languages/index.ts'
import { answerStream, isStream } from './answerStream.ts'
import { apiMaking, apiRequest } from './api.ts'
import { type House, sendMade, type Visit } from './house.ts'
import { sendPlain } from './send.ts'
import { isAmbiguous } from './target.ts'

/** Answers an address of the API: from memory while it stands, 503 while the database is away. */
export async function answerApi(house: House, visit: Visit): Promise<void> {
  const { api, apiBase, siteURL, freshness, cache, maker } = house
  const { req, url, requestId } = visit
  const method = req.method ?? 'GET'
  const reads = method === 'GET' || method === 'HEAD'
  if (!reads && method !== 'OPTIONS')
    return sendProblem(house, visit, new Problem('method_not_allowed', { method }, { allow: ALLOWED }))
  const form = isNegotiated(apiBase, url) ? acceptedForm(req.headers.accept) : 'json'
  // Its answer is the way to another address, by the client's wish.
  const wished = url === `${apiBase}/docs` ? String(req.headers['accept-language'] ?? '') : ''
  const asked = {
    'x-request-id': requestId,
    ...(form !== 'json' && { accept: forms[form].mediaType }),
    ...(wished && { 'accept-language': wished }),
  }
  const request = isAmbiguous(url) ? null : apiRequest(siteURL, url, reads ? 'GET' : method, asked)
  if (!request) return sendProblem(house, visit, new Problem('malformed_address'))
  const making = apiMaking(api, request, siteURL)
  const { pathname } = new URL(request.url)
  const always = !reads || wished !== '' || pathname === `${apiBase}/health`
  if (always) return sendMade(house, visit, url, making.finish(await making.produce(), undefined))
  await freshness.ready()
  if (freshness.away) return sendProblem(house, visit, new Problem('unavailable'))
  if (isStream(apiBase, visit)) return answerStream(house, visit)
  const key = form === 'json' ? url : `${form} ${url}`
  await sendMade(house, visit, key, cache.get(key) ?? (await maker.answer(key, making)))
}

function sendProblem({ guards, apiBase }: House, { req, res, url, requestId }: Visit, fault: Problem): void {
  const [first] = url.slice(apiBase.length + 1).split(/[/?]/, 1)
  const { status, body, headers } = problemDocument(fault, { requestId, ...(isLanguage(first) && { language: first }) })
  const all = {
    ...guards,
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': NEVER_KEPT,
    'access-control-allow-origin': '*',
    ...headers,
  }
  sendPlain(req, res, { status, headers: all, body: Buffer.from(`${JSON.stringify(body)}\n`) }, requestId)
}
