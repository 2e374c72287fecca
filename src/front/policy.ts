import { createHash } from 'node:crypto'

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/gi
const STYLE_ATTRIBUTE = /<[a-z][^>]*?\sstyle="([^"]*)"/gi
const DATA = /\btype="(?:application\/(?:ld\+)?json|speculationrules)"/i

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }
const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name) => ENTITIES[name] ?? '')
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const unique = (values: string[]): string[] => [...new Set(values)]

/**
 * The content security policy of a reader page: nothing but the site's own files, and of what stands
 * inline only what stood there when the page was made, by its hash.
 */
export function policyOf(html: string, imageOrigins: readonly string[] = []): string {
  const inline: string[] = []
  let files = false
  for (const [, attributes = '', text = ''] of html.matchAll(SCRIPT)) {
    if (DATA.test(attributes)) continue
    if (/\bsrc=/i.test(attributes)) files = true
    else inline.push(hash(text))
  }
  const scripts = [...(files ? ["'self'"] : []), ...unique(inline)]
  const styles = unique([...html.matchAll(STYLE)].map(([, text = '']) => hash(text)))
  const attributes = unique([...html.matchAll(STYLE_ATTRIBUTE)].map(([, text = '']) => hash(decoded(text))))
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ') || "'none'"}`,
    `style-src ${["'self'", ...styles, ...(attributes.length > 0 ? ["'unsafe-hashes'", ...attributes] : [])].join(' ')}`,
    `img-src ${["'self'", 'data:', ...imageOrigins].join(' ')}`,
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ')
}
