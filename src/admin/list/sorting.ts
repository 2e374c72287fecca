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

/** What a selection may publish without a look at each text: what the desk marked as ready, or edited since it went out. */
const goesOut = ({ state, document }: DeskEdition): boolean =>
  document !== null && (state === 'ready' || state === 'newer')

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

/** What the gate says, once each, with the language where a problem is of one. */
export const saidOf = (problems: SaidProblem[], level: SaidProblem['level'], say: DeskSentences): string[] => [
  ...new Set(
    problems
      .filter((problem) => problem.level === level)
      .map(({ language, message }) => (language ? say.about(say.languages[language], message) : message)),
  ),
]
