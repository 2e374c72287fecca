const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi
const SCRIPT_LINK = /<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/gi
/** Where Next would put what streams in later. */
const OUTLET = /<div hidden=""><\/div>/g
/** Marks that React leaves for taking a page over in the browser, which nobody does here. */
const MARKS = /<!--(?: |\$|\/\$|&|\/&|html|head|body)?-->/g
const DATA = /\btype="(?:application\/(?:ld\+)?json|speculationrules)"/i
const MODULE = /\btype="module"/i
const FRAMEWORK = /\bsrc="[^"]*\/_next\//i

/** What a page holds that still waits for scripts to put it in its place; null where it is whole. */
export function unfinished(html: string): string | null {
  if (html.includes('<template id="B:')) return '<template id="B:'
  for (const [, , text = ''] of html.matchAll(SCRIPT))
    if (!text.includes('__next_f') && /\$RC\s*[=(]/.test(text)) return '$RC'
  return null
}

/**
 * The page without the framework's scripts, flight data and marks.
 * Data for machines (JSON-LD) and the site's own modules stay. Only for pages that are whole without scripts.
 */
export function withoutFramework(html: string): string {
  return html
    .replace(SCRIPT, (tag, attributes: string) => {
      if (DATA.test(attributes)) return tag
      return MODULE.test(attributes) && !FRAMEWORK.test(attributes) ? tag : ''
    })
    .replace(SCRIPT_LINK, '')
    .replace(MARKS, '')
    .replace(OUTLET, '')
}
