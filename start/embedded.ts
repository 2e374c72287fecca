import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Client } from '@libsql/client'
import { Refusal } from './refusal.ts'

// The library that Payload's adapter brings, so that both read the file in the same way.
const require = createRequire(createRequire(import.meta.url).resolve('@payloadcms/db-sqlite'))

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? '')

const DAMAGED = /SQLITE_(?:CORRUPT|NOTADB)|malformed|not a database/i

/** Whether a file can be written is known when something is; another process that writes just now shows that it can. */
const tryToWrite = async (client: Client): Promise<void> => {
  try {
    const writing = await client.transaction('write')
    try {
      await writing.execute('CREATE TABLE "probe of the start" (probe)')
    } finally {
      writing.close()
    }
  } catch (error) {
    if (!/SQLITE_BUSY/.test(codeOf(error))) throw error
  }
}

/** Refuses an embedded database whose file is damaged or cannot be opened, before anything is written into it. */
export const checkEmbedded = async (address: string): Promise<void> => {
  const file = address.slice('file:'.length)
  if (!address.startsWith('file:') || !existsSync(file)) return
  const { createClient } = require('@libsql/client') as typeof import('@libsql/client')
  try {
    const client = createClient({ url: address })
    try {
      await client.execute('SELECT count(*) FROM sqlite_master')
      await tryToWrite(client)
    } finally {
      client.close()
    }
  } catch (error) {
    const { code = '', message = '' } = error as { code?: string; message?: string }
    if (/SQLITE_READONLY/.test(`${code} ${message}`))
      throw new Refusal(
        `The database ${file} cannot be written; give this account the right to, or set DATA_DIR to another folder.`,
      )
    if (DAMAGED.test(`${code} ${message}`))
      throw new Refusal(`The database ${file} is damaged; put a backup in its place, or move it away to start anew.`)
    throw new Refusal(`The database ${file} cannot be opened (${code || message}); check who may read and write it.`)
  }
}
