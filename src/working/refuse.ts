import { APIError, type PayloadRequest } from 'payload'
import type { GateSentences } from '../languages/en/gate.ts'
import { interfaceLanguage } from '../languages/interface.ts'
import { sentences } from '../languages/sentences.ts'

/** The sentences in the language of whoever asks. */
export const gateSentences = (req: Pick<PayloadRequest, 'i18n'> | undefined): GateSentences =>
  sentences(interfaceLanguage(req?.i18n?.language)).gate

/** A refusal that the person may read: what, and what to do. */
export const refusal = (message: string, status: number, path?: string): APIError =>
  new APIError(message, status, path ? { errors: [{ path, message }] } : null, true)
