import { escaped } from '../../body/escape.ts'
import type { Hit } from './words.ts'

const BEFORE = 40
const AROUND = 160

/** A place in a text that parts no character from its half. */
const whole = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}

/** The part of a text around its first hit, from one space to another where there is one near. */
function windowOf(text: string, [[first] = [0, 0]]: readonly Hit[]): Hit {
  if (text.length <= AROUND) return [0, text.length]
  const early = Math.max(0, first - BEFORE)
  const space = early === 0 ? -1 : text.indexOf(' ', early)
  const from = space >= 0 && space < first ? space + 1 : whole(text, early)
  const late = Math.min(text.length, from + AROUND)
  const gap = text.lastIndexOf(' ', late)
  return [from, late === text.length || gap <= first ? whole(text, late) : gap]
}

/**
 * What readers see of a hit, as HTML: the text escaped, what was looked for in `<mark>`, and no other element.
 * A long text is cut to what stands around its first hit.
 */
export function excerptOf(text: string, hits: readonly Hit[]): string {
  const [from, to] = windowOf(text, hits)
  let html = from > 0 ? '…' : ''
  let at = from
  for (const [start, end] of hits) {
    if (start >= to || end <= from) continue
    const [begin, stop] = [Math.max(start, from), Math.min(end, to)]
    html += `${escaped(text.slice(at, begin))}<mark>${escaped(text.slice(begin, stop))}</mark>`
    at = stop
  }
  return html + escaped(text.slice(at, to)) + (to < text.length ? '…' : '')
}
