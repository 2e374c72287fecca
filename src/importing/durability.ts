import type { Payload } from 'payload'

type Client = { execute(sql: string): Promise<{ rows: Record<string, unknown>[] }> }

const clientOf = (payload: Payload): Client | null => {
  const { client } = payload.db as unknown as { client?: Partial<Client> }
  return payload.db.name === 'sqlite' && typeof client?.execute === 'function' ? (client as Client) : null
}

/**
 * Writes to SQLite without waiting for the disk after each statement (WAL, synchronous NORMAL). A power cut may then
 * lose the last working copies, which the next run writes again; it can tear nothing. For a process of its own:
 * what else writes through this connection meanwhile would be as little sure. Elsewhere it only runs `act`.
 */
export async function withoutWaiting<T>(payload: Payload, act: () => Promise<T>): Promise<T> {
  const client = clientOf(payload)
  if (!client) return act()
  const { rows } = await client.execute('PRAGMA synchronous')
  const before = Number(rows[0]?.synchronous ?? 2)
  await client.execute('PRAGMA synchronous = NORMAL')
  try {
    return await act()
  } finally {
    await client.execute(`PRAGMA synchronous = ${before}`)
  }
}
