import type { DeskSentences } from '../../languages/en/desk.ts'
import type { DeskEdition } from '../../publishing/desk.ts'
import type { Checked, Chosen } from './types.ts'

export interface Consequence {
  text: string
  /** Worth a second look before it goes out. */
  warn: boolean
}

/** What an act in some languages does to those that it leaves out, one sentence each: their links, and what they follow. */
export function consequences(
  editions: readonly DeskEdition[],
  { languages, minor }: Pick<Chosen, 'languages' | 'minor'>,
  changes: Checked['changes'],
  say: DeskSentences,
): Consequence[] {
  const out = editions.filter(({ language }) => languages.includes(language))
  const left = editions.filter(({ language, document, state }) => {
    return !languages.includes(language) && document !== null && state !== 'trashed'
  })
  return out.flatMap(({ language, kind, live }) =>
    left.flatMap((other): Consequence[] => {
      const name = say.languages[other.language]
      if (other.live && !live) return [{ text: say.otherGetsLink(name, say.languages[language]), warn: false }]
      if (!other.live && kind !== 'original' && other.kind === 'original')
        return [{ text: say.originalNotOut(name), warn: true }]
      if (!other.live) return [{ text: say.otherNotOut(name), warn: false }]
      const changed = changes.some((change) => change.language === language && change.fields.length > 0)
      if (!changed || kind !== 'original' || other.kind === 'original') return []
      return [minor ? { text: say.otherMinor(name), warn: false } : { text: say.otherBehind(name), warn: true }]
    }),
  )
}
