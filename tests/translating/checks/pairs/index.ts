import { counts } from './counts.ts'
import { held } from './held.ts'
import { heldLater } from './heldLater.ts'
import { money } from './money.ts'
import { time } from './time.ts'
import type { Pair } from './types.ts'
import { words } from './words.ts'

export type { Pair } from './types.ts'

/** Looked at while the checks were written. */
const tried: Pair[] = [...money, ...counts, ...time, ...words]
/** `held` and `later` were written after the checks, and each measured before it was looked at. */
export const pairs = { all: [...tried, ...held, ...heldLater], tried, held: [...held, ...heldLater], later: heldLater }
