import type { LanguageCode } from '../../languages/index.ts'
import type { MachineProblem } from '../../languages/machine.ts'
import type { TermMatch } from '../exchange/types.ts'

/**
 * One text as a machine gets and gives it: XML text in which a pair of codes is `<g id="1">…</g>`, a code that stands
 * alone `<x id="2"/>`, and `& < >` are escaped. What a code stands for never leaves the house.
 */
export interface MachineSegment {
  key: string
  text: string
}

export interface MachineRequest {
  from: LanguageCode
  to: LanguageCode
  /** Terms that occur in these segments. */
  glossary: readonly TermMatch[]
  /** What the segments stand in, for the machine to read and not to translate: the title, the category. */
  context: string
}

/** A machine. A host may bring its own. */
export interface Translator {
  /** Shown to editors and kept with what it wrote. */
  name: string
  /** Most segments and characters of one call. */
  limits: { segments: number; characters: number }
  /**
   * One answer for each segment, in any order, by key. Missing ones are refused alone.
   * @throws MachineError
   */
  translate(
    segments: readonly MachineSegment[],
    request: MachineRequest,
    signal: AbortSignal,
  ): Promise<MachineSegment[]>
}

export type { MachineProblem, RefusedReason } from '../../languages/machine.ts'

/** Why a machine gave nothing. Holds no key, whatever the service said. */
export class MachineError extends Error {
  constructor(
    readonly problem: MachineProblem,
    /** Name of the machine, or of the variable of the environment. */
    readonly of: string,
    /** For the log. */
    readonly detail = '',
    readonly status?: number,
  ) {
    super(`${of}: ${problem}${status === undefined ? '' : ` (${status})`}${detail === '' ? '' : `: ${detail}`}`)
    this.name = 'MachineError'
  }
}

/** Which machine a host uses. Its key stands in the environment alone. */
export type MachineOptions =
  | Translator
  | ({
      /** Milliseconds one call may take. @default 60_000 */
      timeoutMs?: number
      /** How often a call is tried again where the service is busy or fails. @default 4 */
      retries?: number
      /** Name of the variable that holds the key. @default DEEPL_API_KEY, CHAT_API_KEY, LIBRETRANSLATE_API_KEY */
      keyVariable?: string
    } & (
      | {
          service: 'deepl'
          /** @default by the kind of key, https://api.deepl.com or https://api-free.deepl.com */
          url?: string
          /** Id of a glossary kept at DeepL, for each direction: `{ 'ko-en': '…' }`. */
          glossaries?: Record<string, string>
        }
      | {
          service: 'chat'
          /** Up to and with the version, as in https://api.openai.com/v1. */
          url: string
          model: string
          /** Asks for JSON by `response_format`; `false` where a server does not know it. @default true */
          jsonMode?: boolean
        }
      | { service: 'libretranslate'; url: string }
      /** Puts the language before the words; for trying the desk without a service. */
      | { service: 'offline' }
      /** Keeps the job in the schema and translates nothing. */
      | { service: 'none' }
    ))
