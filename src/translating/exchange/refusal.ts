import type { FileProblem } from '../../languages/en/exchange.ts'

/** The file says nothing that could be taken in. */
export class ExchangeRefused extends Error {
  constructor(readonly reason: FileProblem) {
    super(reason.code)
    this.name = 'ExchangeRefused'
  }
}

/** Why one unit is not taken, or a whole text of the file. */
export type UnitReason =
  | 'source-changed'
  | 'source-altered'
  | 'unknown'
  | 'doubled'
  | 'partial'
  | 'codes-lost'
  | 'codes-added'
  | 'codes-crossed'
  | 'newer'
  | 'unaligned'
  | 'no-place'
export type TextReason =
  | 'article-missing'
  | 'source-missing'
  | 'languages'
  | 'in-trash'
  | 'is-original'
  | 'other-revision'
  | 'conflict'
  | 'not-saved'
  | 'too-large'
  | 'stopped'
