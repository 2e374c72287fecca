import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'

type Client = { execute(sql: string): Promise<{ rows: Record<string, unknown>[] }> }

const TRIES = 20

/** The embedded database's own client; null where the database is another, or on another machine. */
function embedded(payload: Payload): Client | null {
  const { name, client, clientConfig } = payload.db as unknown as {
    name: string
    client?: Client
    clientConfig?: { url?: string }
  }
  return name === 'sqlite' && client && clientConfig?.url?.startsWith('file:') ? client : null
}

/**
 * A deleted row's bytes stay in the file of an embedded database until something is written over them, and in the log
 * beside it. Writes the file anew and empties the log. Of MongoDB only its own compaction, oplog and backups know:
 * see docs/publishing.md.
 */
export async function forgetBytes(payload: Payload): Promise<void> {
  const client = embedded(payload)
  if (!client) return
  try {
    await client.execute('VACUUM')
    for (let tries = 0; tries < TRIES; tries++) {
      const { rows } = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
      if (Number(rows[0]?.busy ?? 0) === 0) return
      await wait(250)
    }
    throw new Error('The write-ahead log is in use by another process.')
  } catch (error) {
    payload.logger.error({
      err: error,
      msg: 'payload-bilingual: redacted text may still be in the bytes of the database file; stop the site and run VACUUM',
    })
  }
}
