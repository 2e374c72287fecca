import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { type Config, getPayload, type Payload } from 'payload'
import { describe, inject } from 'vitest'
import { type HostOptions, hostConfig } from './host.ts'
import { temporaryFolder } from './places.ts'

export type DatabaseName = 'sqlite' | 'mongodb'

export type BootOptions = Omit<HostOptions, 'db'> & {
  /** Address of a database that an earlier boot made: boots a second server on it, or boots it again. */
  at?: string
}

export type Booted = {
  payload: Payload
  /** Address of the database, for `at` and for child processes: `file:…` or `mongodb://…`. */
  at: string
  /** The instance's key, by which a REST request finds it. */
  key: string
  stop(): Promise<void>
}

export type TestDatabase = { name: DatabaseName; boot(options?: BootOptions): Promise<Booted> }

/** The adapter for an address, with the options production uses. */
export const adapterFor = (at: string): Config['db'] =>
  at.startsWith('file:')
    ? sqliteAdapter({ client: { url: at }, wal: true, busyTimeout: 5000 })
    : mongooseAdapter({ url: at, ensureIndexes: true })

const newAddress = (name: DatabaseName): string => {
  if (name === 'sqlite') return `file:${join(temporaryFolder(), 'test.db')}`
  const server = inject('mongodb')
  if (!server) throw new Error('No MongoDB here; eachDatabase skips such suites.')
  return `${server.host}/t${randomUUID().replaceAll('-', '').slice(0, 20)}${server.query}`
}

const remove = async (payload: Payload, at: string): Promise<void> => {
  if (at.startsWith('mongodb')) {
    const { connection } = payload.db as unknown as { connection: { dropDatabase(): Promise<void> } }
    await connection.dropDatabase()
  }
  await payload.destroy()
  if (at.startsWith('file:')) rmSync(join(at.slice('file:'.length), '..'), { force: true, recursive: true })
}

const boot = async (name: DatabaseName, { at, ...options }: BootOptions = {}): Promise<Booted> => {
  const address = at ?? newAddress(name)
  const config = await hostConfig({ ...options, db: adapterFor(address) })
  const key = randomUUID()
  const payload = await getPayload({ config, key })
  return { payload, key, at: address, stop: () => (at ? payload.destroy() : remove(payload, address)) }
}

/**
 * Describes a suite once on every database: one body, SQLite in a real file, MongoDB in a real replica set. Each boot
 * has a database and a Payload of its own; `stop` removes what the boot made.
 */
export const eachDatabase = (body: (db: TestDatabase) => void): void => {
  for (const name of ['sqlite', 'mongodb'] as const) {
    const here = name === 'sqlite' || inject('mongodb') !== null
    describe.skipIf(!here)(`on ${name}`, () => body({ name, boot: (options) => boot(name, options) }))
  }
}
