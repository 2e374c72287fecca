import type { LanguageCode } from '../../languages/index.ts'
import type { Change } from '../../publishing/changes.ts'
import type { SaidProblem } from '../../publishing/problem.ts'

/** The answer to `act: 'check'`: what would go out, and what keeps it back. */
export interface Checked {
  ready: boolean
  problems: SaidProblem[]
  hashes: { article?: string } & Partial<Record<LanguageCode, string>>
  articleIsNewer: boolean
  articleGoesAlong: boolean
  changes: Change[]
}

/** What the person has chosen in the dialog. */
export interface Chosen {
  languages: LanguageCode[]
  withArticle: boolean
  /** The change of the source asks nothing of its translation. */
  minor: boolean
  correction: boolean
  notes: Partial<Record<LanguageCode, string>>
  /** Whether the other language needs the same correction; '' leaves it open at the desk. */
  elsewhere: 'needed' | 'not needed' | ''
  /** Corrections of the other language that this one brings, by their sequences. */
  brings: number[]
  later: boolean
  /** Wall clock in Korea, as an input of type datetime-local has it. */
  at: string
  /** uid of the schedule whose place it takes; '' where it takes none's. */
  replaces: string
}

/** The document whose form is open. */
export interface Here {
  collection: 'articles' | 'translations'
  uid: string
  language: LanguageCode | null
}
