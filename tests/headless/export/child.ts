import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { getPayload } from 'payload'
import { exportSite } from '../../../src/headless/export/index.ts'
import { hostConfig } from '../../_support/host.ts'
import { meanwhile } from './folder.ts'

/** An export in a process of its own, to be killed. */
const { AT = '', FOLDER = '', INCREMENTAL = '', HOLD = '' } = process.env

// The tables are there: the suite that starts this process has made them.
const db = AT.startsWith('file:')
  ? sqliteAdapter({ client: { url: AT }, wal: true, busyTimeout: 5000, push: false })
  : mongooseAdapter({ url: AT, ensureIndexes: true })

const payload = await getPayload({ config: await hostConfig({ db }) })
// Held at the so-manieth question of a kind, for whoever kills it there.
const [method, number] = HOLD.split(':')
if (method === 'count')
  meanwhile(payload, method, Number(number), () => new Promise(() => process.stdout.write('held\n')))
const made = await exportSite(payload, FOLDER, { incremental: INCREMENTAL === '1' })
process.stdout.write(`${JSON.stringify(made)}\n`)
process.exit(0)
