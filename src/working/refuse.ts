import { APIError, type PayloadRequest } from 'payload'
import type { GateSentences } from '../languages/en/gate.ts'
import { interfaceLanguage } from '../languages/interface.ts'
import { sentences } from '../languages/sentences.ts'

/** The sentences in the language of whoever asks. */
export const gateSentences = (req: Pick<PayloadRequest, 'i18n'> | undefined): GateSentences =>
  sentences(interfaceLanguage(req?.i18n?.language)).gate

/** A refusal that the person may read: what, and what to do. */
export class Refusal extends APIError {
  constructor(message: string, status: number, path?: string) {
    super(message, status, path ? { errors: [{ path, message }] } : null, true)
    this.name = 'Refusal'
  }
}
export const refusal = (message: string, status: number, path?: string): Refusal => new Refusal(message, status, path)

/** What is refused on purpose is a line in the log, not an error with its stack: anybody can cause it. */
export const refusalLevels = {
  Refusal: 'info',
  QueryError: 'info',
  SaveConflict: 'info',
  GateError: 'info',
  MovedError: 'info',
} as const
