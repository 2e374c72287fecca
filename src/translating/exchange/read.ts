import { decoded } from './decode.ts'
import { readCsv } from './readCsv.ts'
import { readXliff } from './readXliff.ts'
import { ExchangeRefused } from './refusal.ts'
import type { ReadExchange } from './types.ts'

/** Largest file that is read, in bytes. */
export const MOST_BYTES = 64 << 20

async function* behind(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/**
 * What an exchange file says. Its kind is told by its content; a file of parts made for nothing of ours is refused.
 * @throws ExchangeRefused
 */
export async function readExchange(bytes: Uint8Array): Promise<ReadExchange> {
  if (bytes.length > MOST_BYTES) throw new ExchangeRefused({ code: 'too-large', megabytes: MOST_BYTES >> 20 })
  const texts = decoded(bytes)
  let first = ''
  while (first.trim() === '') {
    const next = await texts.next()
    if (next.done) throw new ExchangeRefused({ code: 'empty' })
    first += next.value
  }
  const rest = behind(first, texts)
  const read = await (first.trimStart().startsWith('<') ? readXliff(rest) : readCsv(rest))
  if (read.texts.length === 0) throw new ExchangeRefused({ code: read.strangers > 0 ? 'strangers' : 'not-exchange' })
  return read
}
