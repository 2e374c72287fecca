import type { LanguageCode } from '../../languages/index.ts'
import type { DeskEdition } from '../../publishing/desk.ts'
import type { Checked, Chosen } from './types.ts'

type Planned = NonNullable<DeskEdition['schedule']>

/** What waits for its time, each schedule once. */
export const schedulesOf = (editions: readonly DeskEdition[]): Planned[] => [
  ...new Map(editions.flatMap(({ schedule }) => (schedule ? [[schedule.uid, schedule]] : []))).values(),
]

/** Schedules whose place an act in these languages can take: in no language would nothing wait where something did. */
export const replaceable = (editions: readonly DeskEdition[], languages: readonly LanguageCode[]): Planned[] =>
  schedulesOf(editions).filter((planned) => planned.languages.every((code) => languages.some((one) => one === code)))

const isOut = ({ live }: DeskEdition): boolean => live !== null

/** Languages that the dialog proposes: those asked for, else what waits to go out; all where nothing is written. */
export function proposed(
  editions: DeskEdition[],
  may: (language: LanguageCode) => boolean,
  asked?: LanguageCode[],
): LanguageCode[] {
  if (editions.every(({ document }) => document === null)) return editions.map(({ language }) => language).filter(may)
  const can = editions.filter(
    ({ document, state, language }) => document !== null && state !== 'trashed' && may(language),
  )
  const wanted = can.filter(({ language }) => asked?.includes(language))
  if (wanted.length > 0) return wanted.map(({ language }) => language)
  const waiting = can.filter(({ state }) => state === 'ready' || state === 'newer' || state === 'scheduled')
  const first = waiting.length > 0 ? waiting : can.filter((edition) => !isOut(edition))
  return first.map(({ language }) => language)
}

/** The notes that go along: those of languages that are chosen and live. */
export function notesOf({ correction, languages, notes }: Chosen): Partial<Record<LanguageCode, string>> | undefined {
  if (!correction) return undefined
  return Object.fromEntries(languages.map((language) => [language, notes[language] ?? '']))
}

export const checkRequest = (article: string | number, chosen: Chosen) => ({
  act: 'check',
  article,
  languages: chosen.languages,
  withArticle: chosen.withArticle,
  ...(chosen.minor && { minor: true }),
  ...(chosen.correction && { kind: 'correct', note: notesOf(chosen) }),
})

/** The act itself, naming the very texts that were looked at. */
export function actRequest(article: string | number, chosen: Chosen, { hashes, articleGoesAlong }: Checked) {
  const { languages, withArticle, minor, correction, later, at, replaces } = chosen
  const expect = {
    ...(articleGoesAlong && hashes.article && { article: hashes.article }),
    ...Object.fromEntries(languages.flatMap((code) => (hashes[code] ? [[code, hashes[code]]] : []))),
  }
  const act = correction ? 'correct' : 'publish'
  return {
    act: later ? 'schedule' : act,
    ...(later && { at, kind: act, ...(replaces && { replaces }) }),
    article,
    languages,
    withArticle,
    ...(minor && { minor }),
    expect,
    ...(correction && { note: notesOf(chosen) }),
  }
}
