import type { ReaderAddress } from '../addresses/readers.ts'

/** A reader page that the front has to make. */
export interface AskedPage extends Pick<ReaderAddress, 'kind' | 'language' | 'key'> {
  /** Which page of a list, as the list before it gave it. */
  cursor?: string
}

/**
 * What was made of it: a whole document, or the way to where the page is (308 where that is for good, else 307).
 * A document's status is what `noteStatus` said while it was made, else 200.
 */
export type RenderedPage = { html: string } | { location: string; permanent: boolean }

/** Makes a reader page without Next; null for a page that Next has to make. */
export type PageRenderer = (asked: AskedPage) => Promise<RenderedPage | null>

const HEAD = /<head\b[^>]*>([\s\S]*?)<\/head>/i
const META = /<meta\b[^>]*\b(?:charset|name="viewport")[^>]*>/gi
const LINK = /<link\b[^>]*>/gi
const BELONGS = /\brel="(?:stylesheet|icon|shortcut icon|apple-touch-icon|manifest)"|\bas="(?:style|font)"/i

/** What Next puts into the head of such a page by itself: the build's styles and icons, charset and viewport. */
export function buildHead(html: string): string {
  const head = HEAD.exec(html)?.[1] ?? ''
  const links = (head.match(LINK) ?? []).filter((link) => BELONGS.test(link))
  return [...(head.match(META) ?? []), ...links].join('')
}

/** A document with that in its head. */
export const withBuildHead = (html: string, head: string): string => html.replace(/<head\b[^>]*>/i, (tag) => tag + head)
