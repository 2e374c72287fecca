/** Why a file as a whole is not taken. */
export type FileReason =
  | { code: 'empty' }
  | { code: 'too-large'; megabytes: number }
  | { code: 'too-many'; units: number }
  | { code: 'encoding'; declared: string }
  | { code: 'package' }
  | { code: 'doctype' }
  | { code: 'malformed'; line: number; column: number; what: string }
  | { code: 'quotes'; line: number }
  | { code: 'columns'; missing: string }
  | { code: 'not-exchange' }
  | { code: 'strangers' }

/** The file says nothing that could be taken in. */
export class ExchangeRefused extends Error {
  constructor(readonly reason: FileReason) {
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
  | 'stopped'
