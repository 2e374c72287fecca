import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Refusal } from './refusal.ts'

// The library that Payload's adapter brings, so that both read the file in the same way.
const require = createRequire(createRequire(import.meta.url).resolve('@payloadcms/db-sqlite'))

const DAMAGED = /SQLITE_(?:CORRUPT|NOTADB)|malformed|not a database/i

/** Refuses an embedded database whose file is damaged or cannot be opened, before anything is written into it. */
export const checkEmbedded = async (address: string): Promise<void> => {
  const file = address.slice('file:'.length)
  if (!address.startsWith('file:') || !existsSync(file)) return
  const { createClient } = require('@libsql/client') as typeof import('@libsql/client')
  try {
    const client = createClient({ url: address })
    try {
      await client.execute('SELECT count(*) FROM sqlite_master')
    } finally {
      client.close()
    }
  } catch (error) {
    const { code = '', message = '' } = error as { code?: string; message?: string }
    if (DAMAGED.test(`${code} ${message}`))
      throw new Refusal(`The database ${file} is damaged; put a backup in its place, or move it away to start anew.`)
    throw new Refusal(`The database ${file} cannot be opened (${code || message}); check who may read and write it.`)
  }
}
