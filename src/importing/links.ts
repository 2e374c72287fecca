import type { Inline } from '../body/types.ts'

const URL_PATTERN = /\bhttps?:\/\/[^\s<>"'“”‘’[\]{}|\\^`]{1,2000}/gi
const BEHIND = /[.,;:!?…]+$/

/** An address without the punctuation of the sentence around it; a closing bracket stays where it was opened. */
function bare(address: string): string {
  let url = address.replace(BEHIND, '')
  while (url.endsWith(')') && (url.match(/\(/g)?.length ?? 0) < (url.match(/\)/g)?.length ?? 0)) {
    url = url.slice(0, -1).replace(BEHIND, '')
  }
  return url.replace(/[가-힣]+$/, '')
}

const isAddress = (url: string): boolean => {
  try {
    return new URL(url).hostname.includes('.')
  } catch {
    return false
  }
}

/** A line's text with the addresses in it as links. */
export function withLinks(text: string): Inline[] {
  const inlines: Inline[] = []
  let at = 0
  for (const match of text.matchAll(URL_PATTERN)) {
    const href = bare(match[0])
    if (match.index < at || !isAddress(href)) continue
    if (match.index > at) inlines.push({ type: 'text', text: text.slice(at, match.index) })
    inlines.push({ type: 'link', href, children: [{ type: 'text', text: href }] })
    at = match.index + href.length
  }
  if (at < text.length) inlines.push({ type: 'text', text: text.slice(at) })
  return inlines
}
