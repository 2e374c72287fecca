import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Without a word about the mode (a command, say) this is the production site: nothing pushes a schema. */
if (!process.env.NODE_ENV) Object.assign(process.env, { NODE_ENV: 'production' })

const development = process.env.NODE_ENV === 'development'
export const building = process.env.NEXT_PHASE === 'phase-production-build'

/** Where the embedded database, its secret and uploads live. */
export const dataDir = (): string => resolve(/* turbopackIgnore: true */ process.env.DATA_DIR ?? '.data')

/** Address of the database: MongoDB where DATABASE_URI says so, else a file under the data folder. */
export const databaseAddress = (): string =>
  process.env.DATABASE_URI ||
  `file:${resolve(/* turbopackIgnore: true */ dataDir(), development ? 'development.db' : 'site.db')}`

export const onMongo = (): boolean => databaseAddress().startsWith('mongodb')

/** Where the site is reached; absolute links are built from it and never from a Host header. */
export const siteURL = (): string => {
  const { HOST, PORT = '3000', SITE_URL } = process.env
  const host = !HOST || HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST
  return (SITE_URL || `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`).replace(/\/+$/, '')
}

/** Origins a browser may send the login cookie from: the site's own, by both names of this machine where it is local. */
export const origins = (): string[] => {
  const { hostname, origin, port, protocol } = new URL(siteURL())
  if (hostname !== 'localhost') return [origin]
  return [origin, `${protocol}//127.0.0.1${port ? `:${port}` : ''}`]
}

/** Reverse proxies before this server that may say where a request comes from. */
export const proxies = (): number => Number(process.env.PROXIES || 0)

const writtenOnce = (): string => {
  const file = resolve(/* turbopackIgnore: true */ dataDir(), 'secret')
  mkdirSync(dataDir(), { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}

/**
 * PAYLOAD_SECRET, else a random one written once beside the embedded database. On MongoDB several processes on several
 * machines share one database and so must share one secret: there it is required.
 */
export const secret = (): string => {
  if (process.env.PAYLOAD_SECRET) return process.env.PAYLOAD_SECRET
  if (building) return randomBytes(32).toString('hex')
  if (onMongo() && !development) {
    throw new Error('PAYLOAD_SECRET is not set; with DATABASE_URI on MongoDB set it to a long random text.')
  }
  return writtenOnce()
}
