import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { getPayload } from 'payload'
import { hostConfig } from '../../_support/host.ts'
import { temporaryFolder } from '../../_support/places.ts'
import { serveParent } from '../child.ts'
import { createMany, importMany } from '../importTasks.ts'

/** A Payload that imports, in a process of its own: on the MongoDB that AT names, else on SQLite. */
const folder = temporaryFolder()
process.on('exit', () => rmSync(folder, { force: true, recursive: true }))
const at = process.env.AT?.startsWith('mongodb') ? process.env.AT : `file:${join(folder, 'bench.db')}`
const db = at.startsWith('file:')
  ? sqliteAdapter({ client: { url: at }, wal: true, busyTimeout: 5000 })
  : mongooseAdapter({ url: at, ensureIndexes: true })
const payload = await getPayload({ config: await hostConfig({ db }) })

serveParent(0, {
  import: ({ folder, from, to }: { folder: string; from: number; to: number }) => importMany(payload, folder, from, to),
  create: ({ round, count }: { round: number; count: number }) => createMany(payload, round, count),
})
