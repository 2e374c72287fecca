import { APIError } from 'payload'
import type { GateSentences } from '../languages/en/gate.ts'
import type { LanguageCode } from '../languages/index.ts'
import { sentences } from '../languages/sentences.ts'
import type { CollectionKey } from '../options.ts'

type Lowercase = { [Key in keyof GateSentences]: Key extends `${string}-${string}` ? Key : never }[keyof GateSentences]
/** Every code a problem can have; its sentence stands in `languages` under the same name. */
export type ProblemCode = Lowercase

/** One thing that keeps an edition from going out, or that the desk should know. */
export interface Problem {
  code: ProblemCode
  /** An error stops the act, a warning does not. */
  level: 'error' | 'warning'
  /** Language of the edition it concerns; absent where it concerns the article. */
  language?: LanguageCode
  /** Where it is mended: the collection, the document's uid where one is meant, and the field's path. */
  collection: CollectionKey
  document?: string
  path: string
  values: Record<string, string>
}

/** What a problem says, in the language of the editor. */
export const problemSentence = ({ code, values }: Problem, language: LanguageCode): string =>
  sentences(language).gate[code](values)

export const errorsIn = (problems: Problem[]): Problem[] => problems.filter(({ level }) => level === 'error')

/** A problem as the API sends it. */
export type SaidProblem = Problem & { message: string }
export const said = (problems: Problem[], language: LanguageCode): SaidProblem[] =>
  problems.map((problem) => ({ ...problem, message: problemSentence(problem, language) }))

/** Problems as they are kept, said in the language of who looks at them. */
export const saidTo = (problems: Problem[] | null | undefined, language: LanguageCode): SaidProblem[] =>
  said(
    (problems ?? []).filter(({ code }) => code in sentences(language).gate),
    language,
  )

/** What is refused, and the sentence that says so before the first problem. */
const REFUSALS = {
  publish: 'refused',
  correct: 'notCorrected',
  withdraw: 'notWithdrawn',
  schedule: 'notScheduled',
} as const
export type RefusedAct = keyof typeof REFUSALS

const isRight = ({ code }: Problem): boolean => code === 'not-your-language'

/** Problems with the right that is missing named by what was asked for. */
export const forAct = (problems: Problem[], act: RefusedAct): Problem[] =>
  problems.map((problem) => (isRight(problem) ? { ...problem, values: { ...problem.values, act } } : problem))

/**
 * The gate said no; nothing happened. Every problem in `data.problems`. Status 422; 403 where the person may not do it
 * in one of the languages, whatever else is missing.
 */
export class GateError extends APIError<{ problems: SaidProblem[] }> {
  readonly problems: Problem[]

  constructor(given: Problem[], language: LanguageCode, act: RefusedAct = 'publish') {
    const problems = forAct(given, act)
    const all = said(problems, language)
    const right = all.find(isRight)?.message
    const first = all.find(({ level }) => level === 'error')?.message ?? ''
    const message = right ?? `${sentences(language).gate[REFUSALS[act]]()} ${first}`.trim()
    super(message, right ? 403 : 422, { problems: all }, true)
    this.name = 'GateError'
    this.problems = problems
  }
}

/** The text is no longer the one the person saw; nothing happened. Status 409, `data.changed` says what moved. */
export class MovedError extends APIError<{ changed: { what: string; expected: string; current: string }[] }> {
  constructor(changed: { what: string; expected: string; current: string }[], language: LanguageCode) {
    super(sentences(language).gate.moved(), 409, { changed }, true)
    this.name = 'MovedError'
  }
}
