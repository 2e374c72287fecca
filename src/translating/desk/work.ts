import { APIError, type Payload } from 'payload'
import type { Person } from '../../access/person.ts'
import { may, mayIn } from '../../access/rules.ts'
import type { LanguageCode } from '../../languages/index.ts'
import type { Asked, Notes, Remark } from './notes.ts'
import type { WorkChange, WorkText } from './text.ts'

/** Who acts, and the language in which they are refused. */
export interface WorkDesk {
  by: Person
  spoken: LanguageCode
}
export type Step = WorkText['workflow']

/** Takes an act back, and only that: where somebody changed it since, it refuses. */
export type WorkUndo =
  | { act: 'undo'; of: 'assign' | 'due'; from: string; to: string }
  | { act: 'undo'; of: 'step'; from: Step; to: Step; remark?: string }
  | { act: 'undo'; of: 'remark'; remark: string }
  | { act: 'undo'; of: 'resolve'; remark: string; at: string }
  | { act: 'undo'; of: 'answer' | 'corrected'; correction: number; at: string }

export type WorkAct =
  | { act: 'assign'; to: string }
  | { act: 'due'; at: string | null }
  | { act: 'review' }
  | { act: 'return'; block: string; words: string }
  /** `hash`: of the words that were read, where they must be the ones that stand. */
  | { act: 'approve'; hash?: string }
  | { act: 'remark'; block: string; words: string }
  | { act: 'resolve'; remark: string }
  /** Whether the text needs the correction that its counterpart got; the sequence of its release. */
  | { act: 'answer'; correction: number; needed: boolean }
  /** It has that correction by now. */
  | { act: 'corrected'; correction: number }
  | WorkUndo

export interface WorkResult {
  workflow: string
  assignee: string
  due: string
  remarks: Remark[]
  asked: Asked[]
  /** The text's revision before the act and behind it: a form that was open with the first goes on with the second. */
  rev: { was: number; now: number }
  undo: WorkUndo | null
}

/** What every act is done with. */
export interface Call extends WorkDesk {
  payload: Payload
  text: WorkText
  /** Whether they publish in the language of the text. */
  edits: boolean
  write(make: (now: WorkText) => WorkChange): Promise<WorkText>
  /** Changes the notes of the text, or refuses as others write it. */
  say(change: (notes: Notes) => Notes): Promise<Notes>
}

export const refuse = (message: string, status: number): APIError => new APIError(message, status, null, true)

/** Of originals only those who write originals. */
export const writes = (person: Person, { language, kind }: Pick<WorkText, 'language' | 'kind'>): boolean =>
  mayIn(person, 'write translations', language) && (kind !== 'original' || may(person, 'write originals'))
