import type { ReleaseKind } from '../editions/types.ts'
import type { LanguageCode } from '../languages/types.ts'

/** Kinds of acts that an endpoint may choose between. */
export const KINDS = ['publish', 'correct', 'withdraw', 'redact', 'taxonomy'] as const satisfies readonly ReleaseKind[]

/** An endpoint as administrators set it; what is empty leaves nothing out. */
export interface Endpoint {
  id: string | number
  url: string
  on: boolean
  languages: LanguageCode[]
  kinds: ReleaseKind[]
  /** uids of its categories */
  categories: string[]
}

/** Why nothing more is sent until a person says so. */
export type Halted =
  /** A day long it was not taken. */
  | 'given-up'
  /** The receiver answered 410: it is no longer there. */
  | 'gone'
  /** The endpoint has no secret, or one that this server cannot read. */
  | 'no-secret'

/** Where an endpoint is in the log. Scalars alone, so that each change is one conditional statement. */
export interface Place {
  id: string | number
  endpoint: string
  /** The last sequence that is through: taken by the receiver, or not for it. */
  cursor: number
  /** Who is sending, and until when that is believed; '' where nobody is. */
  lease: string
  leaseUntil: string
  /** When a job was last asked to go on. */
  queuedAt: string
  /** Tries of the next event that failed, since when, and when it is tried again. */
  failures: number
  failingSince: string
  dueAt: string
  halted: Halted | ''
  secrets: KeptSecret[]
}

export interface KeptSecret {
  /** Encrypted with the host's secret. */
  sealed: string
  since: string
  /** Signs beside its successor until then; null for the one that stands. */
  until: string | null
}

/** What came of sending one event. */
export interface Outcome {
  ok: boolean
  /** 0 where no answer came. */
  status: number
  /** How the answer begins, or what failed. */
  answer: string
  milliseconds: number
}

export interface Delivery {
  id: string | number
  key: string
  endpoint: string
  sequence: number
  kind: string
  subject: string
  state: 'taken' | 'failed'
  tries: number
  status: number
  answer: string
  milliseconds: number
  at: string
}
