import type { Payload } from 'payload'
import { memoryHelp } from '../memory/index.ts'
import type { ExchangeHelp } from './types.ts'

/** What the desk knows that helps a translator, for files that go out. */
export const exchangeHelp = (payload: Payload): ExchangeHelp => ({ matches: memoryHelp(payload) })
