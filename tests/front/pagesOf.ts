import type { Payload } from 'payload'
import { editionsOf, noteStatus } from '../../src/editions/index.ts'
import type { NextHandler } from '../../src/front/types.ts'
import { isLanguage } from '../../src/languages/index.ts'

/** A site of one page, read as the reference site's pages are read. */
export const pagesOf =
  (payload: Payload): NextHandler =>
  async (req, res) => {
    const [, language, , slug = ''] = decodeURIComponent(req.url ?? '').split('/')
    if (!isLanguage(language)) return void res.end('other')
    const found = await editionsOf(payload).bySlug(language, slug)
    if (found.state !== 'live') noteStatus(found.state === 'withdrawn' ? 410 : 404)
    res.end(`<html lang="${language}"><h1>${found.state === 'live' ? found.edition.title : found.state}</h1></html>`)
  }
