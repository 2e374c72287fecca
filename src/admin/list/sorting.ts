import type { Person } from '../../access/person.ts'
import { mayIn } from '../../access/rules.ts'
import type { DeskSentences } from '../../languages/en/desk.ts'
import type { LanguageCode } from '../../languages/index.ts'
import type { DeskEdition } from '../../publishing/desk.ts'
import type { SaidProblem } from '../../publishing/problem.ts'

export type BulkAct = 'publish' | 'withdraw'

export interface Sorted {
  /** Languages that the act takes. */
  taken: LanguageCode[]
  /** One sentence for each language that it leaves as it is. */
  left: string[]
}

/**
 * Whoever selects stories and publishes means their texts, finished or not by their own mark; the gate says whether they
 * can go out. What was withdrawn or waits for its time is never sent out along with others.
 */
const goesOut = ({ state, document }: DeskEdition): boolean =>
  document !== null && (state === 'work' || state === 'review' || state === 'ready' || state === 'newer')

/** Which languages of one article an act upon a selection takes, and why it leaves the others. */
export function sorted(
  act: BulkAct,
  editions: DeskEdition[],
  wanted: LanguageCode[],
  you: Person | null,
  say: DeskSentences,
): Sorted {
  const taken: LanguageCode[] = []
  const left: string[] = []
  for (const edition of editions) {
    const { language, state, live } = edition
    if (!wanted.includes(language)) continue
    const leave = (why: string) => left.push(say.about(say.languages[language], why))
    if (act === 'withdraw' && live === null) leave(say.nothingLive)
    else if (act === 'publish' && !goesOut(edition)) leave(say.leftOut[state] ?? say.states[state])
    else if (!mayIn(you, 'publish', language)) leave(say.notYours)
    else taken.push(language)
  }
  return { taken, left }
}

/** Languages of which the gate refuses something of their own; what it refuses of the story concerns all. */
export function refusedIn(problems: SaidProblem[], languages: LanguageCode[]): LanguageCode[] {
  const errors = problems.filter(({ level }) => level === 'error')
  if (errors.some(({ language }) => !language)) return languages
  return languages.filter((code) => errors.some(({ language }) => language === code))
}

/** The texts that go out though they are not marked as ready, a line each: worth knowing, no reason to stay. */
export const unfinished = (editions: DeskEdition[], languages: LanguageCode[], say: DeskSentences): string[] =>
  editions
    .filter(({ language, state }) => languages.includes(language) && (state === 'work' || state === 'review'))
    .map(({ language, state }) => say.about(say.languages[language], say.goesOutAs(say.states[state])))

/** What the gate says, once each, with the language where a problem is of one. */
export const saidOf = (problems: SaidProblem[], level: SaidProblem['level'], say: DeskSentences): string[] => [
  ...new Set(
    problems
      .filter((problem) => problem.level === level)
      .map(({ language, message }) => (language ? say.about(say.languages[language], message) : message)),
  ),
]
