import { absolute, apiArticlePath, articlePath } from '../addresses/paths.ts'
import type { EditionDocument } from '../editions/types.ts'
import { languageCodes } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'
import type { Answer } from './answer.ts'
import { type Alternates, articleView } from './article.ts'
import type { LanguageContext } from './context.ts'
import { type FormName, forms } from './forms/index.ts'
import { acceptedForm } from './forms/negotiate.ts'
import type { FormSource } from './forms/parts.ts'
import { Problem } from './problems.ts'
import { siteView } from './site.ts'

/**
 * What stands at a language and slug, in the form that its ending, `format` or `Accept` names; where it went if it
 * moved; 410 only for what readers once saw.
 */
export async function articleBySlug(
  context: LanguageContext,
  slug: string,
  { ending, format }: { ending?: FormName; format?: FormName },
): Promise<Answer> {
  const { editions, siteURL, language } = context
  const found = await editions.bySlug(language, slug)
  if (found.state === 'live') {
    const form = ending ?? format ?? acceptedForm(context.accept)
    const free = ending === undefined && format === undefined
    return answerIn(form, free, await sourceFor(context, found))
  }
  if (found.state === 'moved') {
    const query = format === undefined ? '' : `?format=${format}`
    const path = `${apiArticlePath(found.language, found.slug)}${ending ? forms[ending].suffix : ''}${query}`
    const location = absolute(siteURL, path)
    return { status: 308, body: { location }, headers: { location, 'content-language': language } }
  }
  if (found.state === 'withdrawn') throw new Problem('gone', {}, {}, { alternates: links(found.alternates, siteURL) })
  throw new Problem('not_found')
}

interface Live {
  edition: EditionDocument
  alternates: Alternates
}
type Source = FormSource & { headers: Record<string, string> }

async function sourceFor(
  { editions, siteURL, language }: LanguageContext,
  { edition, alternates }: Live,
): Promise<Source> {
  const taxonomy = await editions.taxonomy()
  const article = articleView(edition, { alternates, taxonomy, siteURL })
  const site = siteView(taxonomy, language, { siteURL, defaultLanguage: language })
  return { article, site, headers: headersOf(edition, alternates, siteURL) }
}

/** Nothing that an HTML form holds may run, whoever opens it as a page. */
export const POLICY = "default-src 'none'; img-src 'self' https: http:; sandbox"

/** `negotiated`: another client gets another form at this address. */
function answerIn(name: FormName, negotiated: boolean, source: Source): Answer {
  const { mediaType, write } = forms[name]
  const headers: Record<string, string> = { ...source.headers, 'content-type': mediaType }
  if (negotiated) headers.vary = 'accept'
  if (name === 'html') headers['content-security-policy'] = POLICY
  return { status: 200, body: write(source), headers }
}

function links(alternates: Alternates, siteURL: string): { language: LanguageCode; url: string }[] {
  return languageCodes.flatMap((language) => {
    const state = alternates[language]
    return state ? [{ language, url: absolute(siteURL, articlePath(language, state.slug)) }] : []
  })
}

function headersOf(edition: EditionDocument, alternates: Alternates, siteURL: string): Record<string, string> {
  const { language, slug } = edition
  const others = languageCodes.flatMap((code) => {
    const state = alternates[code]
    if (!state || code === language) return []
    return [`<${absolute(siteURL, apiArticlePath(code, state.slug))}>; rel="alternate"; hreflang="${code}"`]
  })
  const page = `<${absolute(siteURL, articlePath(language, slug))}>; rel="canonical"`
  return { 'content-language': language, link: [page, ...others].join(', ') }
}
