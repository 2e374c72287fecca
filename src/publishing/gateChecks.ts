import type { Payload } from 'payload'
import type { Person } from '../access/person.ts'
import type { LanguageCode, PerLanguage } from '../languages/index.ts'
import { oneFor } from '../state.ts'
import type { TranslationSnapshot } from '../working/types.ts'
import type { Problem } from './problem.ts'
import { readableBy, type WorkingCopies } from './workingCopies.ts'

export interface GateCheckInput {
  /** The texts to go out, by language. */
  texts: Partial<PerLanguage<TranslationSnapshot | null>>
  copies: WorkingCopies
  originalLanguage: LanguageCode
  /** Who publishes. */
  by: Person
}
/** Looks at the texts before they go out; what it finds stands among the gate's problems. */
export type GateCheck = (payload: Payload, input: GateCheckInput) => Promise<Problem[]>

const registered = (payload: Payload) => oneFor(payload, 'gate checks', () => new Map<string, GateCheck>())

/** Has the gate ask a room that publishing does not know. A name is asked once, however often it registers. */
export const registerGateCheck = (payload: Payload, name: string, check: GateCheck): void => {
  registered(payload).set(name, check)
}

/** What is found in a text quotes it, so only texts that the person may read are looked at: no other may go out by them. */
export async function askGateChecks(payload: Payload, input: GateCheckInput): Promise<Problem[]> {
  const checks = [...registered(payload).values()]
  const asked = { ...input, texts: readableBy(input.by, input.texts, ({ content }) => content.kind) }
  return (await Promise.all(checks.map((check) => check(payload, asked)))).flat()
}
