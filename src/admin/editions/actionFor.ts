import type { Person } from '../../access/person.ts'
import { may, mayIn } from '../../access/rules.ts'
import type { DeskEdition } from '../../publishing/desk.ts'

export type CardAction =
  | 'writeOriginal'
  | 'startTranslation'
  | 'open'
  | 'openTrash'
  | 'publish'
  | 'publishNewer'
  | 'publishAgain'
  | 'unschedule'
  | 'view'

export interface Surroundings {
  /** Whether this is the language in which the story is first written. */
  original: boolean
  /** Whether the other language has a text to translate from. */
  sourceThere: boolean
  /** Whether the story itself lies in the trash: it is looked at there, and restored before anything else. */
  trashed?: boolean
}

/** Whether they may look at the text: in their languages, and originals in every language. */
export const mayOpen = ({ document, kind, language }: DeskEdition, you: Person | null): boolean =>
  document !== null &&
  (mayIn(you, 'see working copies', language) || (kind === 'original' && may(you, 'see working copies')))

/** The one thing that fits a card's state, as far as the person may do it. */
export function actionFor(
  edition: DeskEdition,
  { original, sourceThere, trashed = false }: Surroundings,
  you: Person | null,
): CardAction | null {
  const { state, language, document, follows } = edition
  const publishes = mayIn(you, 'publish', language)
  const open = mayOpen(edition, you) ? 'open' : null
  if (trashed) return open && (state === 'trashed' ? 'openTrash' : 'open')
  switch (state) {
    case 'missing':
      if (sourceThere) return mayIn(you, 'write translations', language) ? 'startTranslation' : null
      return original && mayIn(you, 'write originals', language) ? 'writeOriginal' : null
    case 'trashed':
      return open && 'openTrash'
    case 'ready':
      return publishes ? 'publish' : open
    case 'live':
      return follows?.current === false && mayIn(you, 'write translations', language) ? 'open' : 'view'
    case 'newer':
      return publishes ? 'publishNewer' : 'view'
    case 'scheduled':
      return publishes ? 'unschedule' : open
    case 'withdrawn':
      return publishes && document !== null ? 'publishAgain' : open
    default:
      return open
  }
}
