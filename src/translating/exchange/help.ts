import type { Payload } from 'payload'
import { glossaryHelp } from '../glossary/index.ts'
import { memoryHelp } from '../memory/index.ts'
import type { ExchangeHelp } from './types.ts'

/** What the desk knows that helps a translator, for files that go out: the glossary, and the memory where wanted. */
export const exchangeHelp = (payload: Payload, { matches = true } = {}): ExchangeHelp => ({
  terms: glossaryHelp(payload),
  ...(matches && { matches: memoryHelp(payload) }),
})
