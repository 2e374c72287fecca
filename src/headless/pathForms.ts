import { absolute, apiNumberedPath } from '../addresses/paths.ts'
import type { Answer } from './answer.ts'
import { listed } from './articles.ts'
import type { LanguageContext } from './context.ts'
import { allLabels, type LabelCollection } from './labels.ts'
import { Problem } from './problems.ts'

/**
 * Lists in the forms that a folder of files can hold: no parameters, and what goes on behind a list is an address in its
 * body. `nextCursor` is null, since nobody could give it to a file.
 */

/** The newest articles of a language, or a page counted from the oldest. */
export async function numberedList({ editions, siteURL, language }: LanguageContext, number?: number): Promise<Answer> {
  const [page, taxonomy] = await Promise.all([
    editions.numbered({ language, ...(number !== undefined && { number }) }),
    editions.taxonomy(),
  ])
  if (!page) throw new Problem('not_found')
  const next = page.number > 1 ? absolute(siteURL, apiNumberedPath(language, page.number - 1)) : null
  const items = listed(page.items, { taxonomy, siteURL })
  const headers: Record<string, string> = { 'content-language': language }
  if (next) headers.link = `<${next}>; rel="next"`
  return { status: 200, body: { items, nextCursor: null, next }, headers }
}

/** Every label or notice of a kind. */
export async function wholeLabels(
  { editions, siteURL, language }: LanguageContext,
  collection: LabelCollection,
): Promise<Answer> {
  const items = allLabels(await editions.taxonomy(), collection, { language, siteURL })
  return { status: 200, body: { items, nextCursor: null, next: null }, headers: { 'content-language': language } }
}
