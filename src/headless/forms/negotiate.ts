import Negotiator from 'negotiator'
import { type FormName, formNames, forms } from './index.ts'

const types = formNames.map((name) => ({ name, type: forms[name].mediaType.split(';')[0] ?? '' }))
/** What a type says beside its quality (charset, variant) chooses nothing here. */
const PARAMETERS = /;\s*(?!q\s*=)[^;,]*/gi

const known = new Map<string, FormName>()

/** The form that an `Accept` likes best, in our order where it likes several alike; JSON where it takes none of ours. */
export function acceptedForm(accept: string | null | undefined): FormName {
  if (!accept || accept === '*/*') return 'json'
  const found = known.get(accept)
  if (found) return found
  const [best] = new Negotiator({ headers: { accept: accept.replace(PARAMETERS, '') } }).mediaTypes(
    types.map(({ type }) => type),
  )
  const form = types.find(({ type }) => type === best)?.name ?? 'json'
  if (known.size < 256 && accept.length < 512) known.set(accept, form)
  return form
}

const ARTICLE = /^\/[a-z]{2}\/articles\/[^/?.]+(?:$|\?)/

/** Whether what an address answers depends on `Accept`. `url` is a path with its query. */
export const isNegotiated = (base: string, url: string): boolean =>
  url.startsWith(base) && ARTICLE.test(url.slice(base.length))
