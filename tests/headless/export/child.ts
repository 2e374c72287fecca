import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { getPayload } from 'payload'
import { exportSite } from '../../../src/headless/export/index.ts'
import { hostConfig } from '../../_support/host.ts'

/** An export in a process of its own, to be killed. */
const { AT = '', FOLDER = '', INCREMENTAL = '' } = process.env

// The tables are there: the suite that starts this process has made them.
const db = AT.startsWith('file:')
  ? sqliteAdapter({ client: { url: AT }, wal: true, busyTimeout: 5000, push: false })
  : mongooseAdapter({ url: AT, ensureIndexes: true })

const payload = await getPayload({ config: await hostConfig({ db }) })
const made = await exportSite(payload, FOLDER, { incremental: INCREMENTAL === '1' })
process.stdout.write(`${JSON.stringify(made)}\n`)
process.exit(0)
