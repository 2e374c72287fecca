import type { LanguageCode } from '../../languages/index.ts'

const segmenters = new Map<LanguageCode, Intl.Segmenter>()
const segmenter = (language: LanguageCode): Intl.Segmenter => {
  const known = segmenters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, made)
  return made
}

/** What ends in a stop and ends no sentence: titles, initials, months. */
const GOES_ON =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Gov|Sen|Rep|Rev|Lt|Col|Sgt|St|Jr|Sr|vs|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z]|(?:[A-Z]\.)+[A-Z])\.\s*$/

/** The sentences of a text, trimmed, in their order. */
export function sentencesOf(text: string, language: LanguageCode): string[] {
  const sentences: string[] = []
  let open = ''
  for (const { segment } of segmenter(language).segment(text)) {
    open += segment
    if (GOES_ON.test(open)) continue
    if (open.trim() !== '') sentences.push(open.trim())
    open = ''
  }
  if (open.trim() !== '') sentences.push(open.trim())
  return sentences
}
