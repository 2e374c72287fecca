/** A stretch of a text, and what is said of it where it is a term. */
export interface Stretch {
  text: string
  title: string | null
}
/** A term's place in a text. */
export interface TermPlace {
  start: number
  end: number
  title: string
}

/** A text cut at its terms. */
export function cutAtTerms(text: string, places: readonly TermPlace[]): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const { start, end, title } of places) {
    if (start < at || end <= start) continue
    if (start > at) stretches.push({ text: text.slice(at, start), title: null })
    stretches.push({ text: text.slice(start, end), title })
    at = end
  }
  if (at < text.length) stretches.push({ text: text.slice(at), title: null })
  return stretches
}

const CHARACTERS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
const ENTITIES: Record<string, string> = Object.fromEntries(Object.entries(CHARACTERS).map(([a, b]) => [b, a]))
const decoded = (html: string): string => html.replace(/&(?:amp|lt|gt|quot|#39);/g, (one) => CHARACTERS[one] ?? one)
const encoded = (text: string): string => text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one)

/** Tags inside which a text goes on: a term may stand half in one of them. */
const INLINE = /^<\/?(?:strong|em|u|s|code|sub|sup|span|a)\b/

/**
 * HTML of a block, as `renderBlocks` writes it, with its terms marked. Each run of text between two tags of blocks or
 * breaks is looked at as one.
 */
export function markTerms(html: string, find: (text: string) => TermPlace[]): string {
  const tokens = html.split(/(<[^>]*>)/)
  const out = [...tokens]
  let run: { token: number; start: number; text: string }[] = []
  const flush = (): void => {
    const places = find(run.map(({ text }) => text).join(''))
    for (const { token, start, text } of places.length > 0 ? run : []) {
      const here = places.flatMap(({ start: from, end, title }) => {
        const [a, b] = [Math.max(from - start, 0), Math.min(end - start, text.length)]
        return a < b ? [{ start: a, end: b, title }] : []
      })
      out[token] = cutAtTerms(text, here)
        .map(({ text: words, title }) =>
          title === null
            ? encoded(words)
            : `<mark class="bilingual-term" title="${encoded(title)}">${encoded(words)}</mark>`,
        )
        .join('')
    }
    run = []
  }
  tokens.forEach((token, index) => {
    if (token.startsWith('<')) {
      if (!INLINE.test(token)) flush()
      return
    }
    const last = run.at(-1)
    const start = last ? last.start + last.text.length : 0
    if (token !== '') run.push({ token: index, start, text: decoded(token) })
  })
  flush()
  return out.join('')
}
