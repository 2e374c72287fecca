import { counts } from './counts.ts'
import { held } from './held.ts'
import { money } from './money.ts'
import { time } from './time.ts'
import type { Pair } from './types.ts'
import { words } from './words.ts'

export type { Pair } from './types.ts'

/** Looked at while the checks were written. */
const tried: Pair[] = [...money, ...counts, ...time, ...words]
/** `held` was written after them, and measured before it was looked at. */
export const pairs = { all: [...tried, ...held], tried, held }
