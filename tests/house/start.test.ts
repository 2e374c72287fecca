import { spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { MongoMemoryServer } from 'mongodb-memory-server-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { hide } from '../../start/mongo.ts'
import { findExecutable, temporaryFolder } from '../_support/places.ts'
import { freePort, root } from '../_support/server.ts'

const require = createRequire(createRequire(import.meta.url).resolve('@payloadcms/db-sqlite'))
const { createClient } = require('@libsql/client') as typeof import('@libsql/client')

const folder = temporaryFolder()
afterAll(() => rmSync(folder, { force: true, recursive: true }))

/** Nobody's account: whoever is root may write everything. */
const NOBODY = 65_534
const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}

const start = async (env: Record<string, string>, account: { uid?: number; gid?: number } = {}) => {
  const base = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    NODE_ENV: 'production' as const,
  }
  const child = spawn(process.execPath, ['--import', 'tsx', 'server.ts'], {
    cwd: root,
    env: { ...base, ...env },
    ...account,
  })
  let out = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (out += chunk))
  const status = await new Promise<number | null>((done) => child.once('close', done))
  return { status, lines: out.trim().split('\n') }
}

const refusal = async (env: Record<string, string>, account = {}): Promise<string> => {
  const { status, lines } = await start(env, account)
  expect(lines).toHaveLength(1)
  expect(status).toBe(1)
  return lines[0] ?? ''
}

const occupy = (port: number): Promise<Server> =>
  new Promise((done) => {
    const server = createServer().listen(port, '127.0.0.1', () => done(server))
  })

describe('a start that cannot be', () => {
  it('says which port is in use', async () => {
    const port = await freePort()
    const server = await occupy(port)
    expect(await refusal({ PORT: String(port) })).toContain(`Port ${port} is in use`)
    server.close()
  })

  it('says that PORT is no port', async () => {
    expect(await refusal({ PORT: 'eighty' })).toContain('PORT is "eighty"')
  })

  it('says that the embedded database is damaged, and leaves it as it is', async () => {
    const DATA_DIR = join(folder, 'damaged')
    const file = join(DATA_DIR, 'site.db')
    mkdirSync(DATA_DIR)
    writeFileSync(file, 'no database at all '.repeat(500))
    const line = await refusal({ PORT: String(await freePort()), DATA_DIR })
    expect(line).toMatch(/site\.db is damaged; put a backup in its place/)
    expect(readFileSync(file, 'utf8')).toBe('no database at all '.repeat(500))
  })

  it('says that the data folder cannot be written', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const line = await refusal({ PORT: String(await freePort()), DATA_DIR: join(file, 'data') })
    expect(line).toContain('cannot be written')
    expect(line).toContain('DATA_DIR')
  })

  describe('without rights to its files', () => {
    const folderOf = (name: string): string => {
      const DATA_DIR = join(folder, name)
      mkdirSync(DATA_DIR)
      chmodSync(folder, 0o755)
      if (asNobody.uid) chownSync(DATA_DIR, NOBODY, NOBODY)
      return DATA_DIR
    }
    const account = { ...asNobody }
    const HOME = folder

    it('says that the embedded database cannot be written, before it does anything', async () => {
      const DATA_DIR = folderOf('read-only')
      const file = join(DATA_DIR, 'site.db')
      const client = createClient({ url: `file:${file}` })
      await client.execute('CREATE TABLE anything (a)')
      client.close()
      chmodSync(file, 0o444)
      const line = await refusal({ PORT: String(await freePort()), DATA_DIR, HOME }, account)
      expect(line).toMatch(/site\.db cannot be written; give this account the right to/)
    })

    it('says that its secret cannot be read', async () => {
      const DATA_DIR = folderOf('unreadable')
      writeFileSync(join(DATA_DIR, 'secret'), 'x'.repeat(64), { mode: 0o000 })
      const line = await refusal({ PORT: String(await freePort()), DATA_DIR, HOME }, account)
      expect(line).toMatch(/The secret in .*secret cannot be read \(EACCES\)/)
    })
  })

  it.for(['', 'changed'])('says that the file of its secret holds none: "%s"', async (held) => {
    const DATA_DIR = join(folder, `secret-${held}`)
    mkdirSync(DATA_DIR)
    writeFileSync(join(DATA_DIR, 'secret'), held)
    const line = await refusal({ PORT: String(await freePort()), DATA_DIR })
    expect(line).toMatch(/holds no secret of ours; put the old one back/)
    expect(readFileSync(join(DATA_DIR, 'secret'), 'utf8')).toBe(held)
  })

  it('says so too where the system would let it try for ever', async () => {
    expect(await refusal({ PORT: String(await freePort()), DATA_DIR: '/proc/x/y' })).toContain('cannot be written')
  })

  it.for([
    ['DATABASE_URI', 'postgres://db:5432/news'],
    ['DATABASE_URI', 'mongodb:'],
    ['SITE_URL', 'news.example'],
    ['SITE_URL', 'https://'],
    ['SITE_URL', 'localhost:3000'],
  ] as const)('says that %s cannot be "%s"', async ([name, value]) => {
    expect(await refusal({ PORT: String(await freePort()), [name]: value })).toContain(name)
  })

  it.for(['desk:hid@den', 'desk:hid@d@en', 'desk:hidden', 'desk:h/d@n', 'desk:h?d@n'])(
    'hides name and password of an address: %s',
    (login) => {
      expect(hide(`mongodb://${login}@db.test:27017/news?a=b`)).toBe('mongodb://db.test:27017/news?a=b')
    },
  )

  it('asks for a secret on MongoDB', async () => {
    const DATABASE_URI = 'mongodb://127.0.0.1:1/bilingual?replicaSet=rs0'
    expect(await refusal({ PORT: String(await freePort()), DATABASE_URI })).toContain('PAYLOAD_SECRET is not set')
  })

  it('says within seconds that MongoDB does not answer, without its password', async () => {
    const DATABASE_URI = `mongodb://desk:hidden@127.0.0.1:${await freePort()}/bilingual?replicaSet=rs0`
    const line = await refusal({ PORT: String(await freePort()), DATABASE_URI, PAYLOAD_SECRET: 'x'.repeat(32) })
    expect(line).toContain('does not answer')
    expect(line).not.toContain('hidden')
  })

  describe.skipIf(!inject('mongodb'))('on a MongoDB that is there', () => {
    it.for(['', '?replicaSet=rs0'])(
      'says that a lone server is no replica set (address ends in "%s")',
      async (query) => {
        const systemBinary = findExecutable([process.env.MONGOMS_SYSTEM_BINARY, 'mongod'])
        const lone = await MongoMemoryServer.create(systemBinary ? { binary: { systemBinary } } : {})
        const DATABASE_URI = `${lone.getUri('bilingual').replace(/\?.*/, '')}${query}`
        const line = await refusal({ PORT: String(await freePort()), DATABASE_URI, PAYLOAD_SECRET: 'x'.repeat(32) })
        await lone.stop()
        expect(line).toContain('is not a replica set')
      },
    )

    it('says which replicaSet the address has to name', async () => {
      const server = inject('mongodb')
      const port = String(await freePort())
      const line = await refusal({
        PORT: port,
        DATABASE_URI: `${server?.host}/bilingual`,
        PAYLOAD_SECRET: 'x'.repeat(32),
      })
      expect(line).toMatch(/replicaSet=\w+/)
    })
  })
})
