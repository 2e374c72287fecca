import { gate as gateEn } from './en/gate.ts'
import { gate as gateKo } from './ko/gate.ts'
import type { LanguageCode } from './types.ts'

const all = { ko: { gate: gateKo }, en: { gate: gateEn } }

/** Every sentence the desk says on the server, in one language. */
export const sentences = (code: LanguageCode): (typeof all)['en'] => all[code]
