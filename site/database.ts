import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { Config } from 'payload'
import { migrations } from '../migrations/index.ts'
import { databaseAddress, onMongo } from './environment.ts'

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
        client: { url: databaseAddress() },
        // Without transactions on purpose: with them concurrent writes fail at once, and an act is one insert.
        wal: true,
        busyTimeout: 5000,
        migrationDir: 'migrations',
        prodMigrations: migrations,
        push: process.env.NODE_ENV === 'development',
      })
