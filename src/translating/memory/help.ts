import type { Payload } from 'payload'
import { otherLanguage } from '../../languages/index.ts'
import type { ExchangeHelp } from '../exchange/types.ts'
import { findInMemory } from './find.ts'
import { readyMemory } from './ready.ts'

/** The memory as exchange files carry it. */
export const memoryHelp =
  (payload: Payload): NonNullable<ExchangeHelp['matches']> =>
  async ({ text }, article, to) => {
    await readyMemory(payload, 10_000)
    const found = await findInMemory(payload, { from: otherLanguage(to), to, text, article, limit: 3 })
    return found.map(({ source, target, similarity, article: origin }) => ({ source, target, similarity, origin }))
  }
