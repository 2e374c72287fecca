import { counts } from './counts.ts'
import { held } from './held.ts'
import { heldLast } from './heldLast.ts'
import { heldLater } from './heldLater.ts'
import { money } from './money.ts'
import { time } from './time.ts'
import type { Pair } from './types.ts'
import { words } from './words.ts'

export type { Pair } from './types.ts'

/** Looked at while the checks were written. */
const tried: Pair[] = [...money, ...counts, ...time, ...words]
/**
 * `held` were written after the checks, in three sets, and each was measured before it was looked at; only the last
 * was never used to mend anything.
 */
const all = [...tried, ...held, ...heldLater, ...heldLast]
export const pairs = { all, tried, held: [...held, ...heldLater, ...heldLast], last: heldLast }
