import { machine as en, type MachineSentences } from './en/machine.ts'
import { machine as ko } from './ko/machine.ts'
import type { LanguageCode } from './types.ts'

/** Why a machine gave nothing. */
export type MachineProblem =
  /** The variable of the environment that should hold the key is empty. */
  | 'no-key'
  | 'key-refused'
  | 'quota'
  /** It asked to wait, and longer or oftener than a run waits. */
  | 'busy'
  | 'timeout'
  | 'unreachable'
  /** It answered 5xx, again and again. */
  | 'failing'
  /** It refused the request itself. */
  | 'refused'
  /** Its answer was not what its protocol says. */
  | 'answer'
  /** It gave more or fewer texts than it got. */
  | 'count'
  /** It ended before its answer did. */
  | 'cut'
  | 'stopped'
/** Why one text is not taken from a machine. */
export type RefusedReason =
  | 'codes-lost'
  | 'codes-added'
  | 'codes-crossed'
  | 'empty'
  | 'too-long'
  | 'same'
  | 'missing'
  | 'answer'
  | 'no-place'

export type { MachineSentences } from './en/machine.ts'
export const machineSentences = (language: LanguageCode): MachineSentences => ({ ko, en })[language]
