import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { Config } from 'payload'
import { migrations } from '../migrations/index.ts'
import { building, databaseAddress, onMongo } from './environment.ts'

/**
 * The embedded database's file holds unpublished text and hashes of passwords: where it is made, it is its owner's alone.
 * What SQLite puts beside it takes the same mode. A file that is there keeps the mode it was given.
 */
function ownFile(address: string): string {
  const file = address.slice('file:'.length)
  if (building || !address.startsWith('file:') || existsSync(file)) return address
  mkdirSync(dirname(file), { recursive: true })
  closeSync(openSync(file, 'a', 0o600))
  return address
}

/** MongoDB where DATABASE_URI names it, else the embedded SQLite with its committed migrations. */
export const database = (): Config['db'] =>
  onMongo()
    ? mongooseAdapter({
        url: databaseAddress(),
        ensureIndexes: true,
        // An act that was answered must outlive a failover; one that cannot be done is said after seconds, not half a minute.
        connectOptions: {
          serverSelectionTimeoutMS: 5000,
          // A server that falls silent without closing its connections is given up too.
          socketTimeoutMS: 20_000,
          w: 'majority',
          readConcernLevel: 'majority',
        },
      })
    : sqliteAdapter({
        client: { url: ownFile(databaseAddress()) },
        // Without transactions on purpose: with them concurrent writes fail at once, and an act is one insert.
        wal: true,
        busyTimeout: 5000,
        migrationDir: 'migrations',
        prodMigrations: migrations,
        push: process.env.NODE_ENV === 'development',
      })
