import { rmSync } from 'node:fs'
import { MongoMemoryReplSet } from 'mongodb-memory-server-core'
import type { TestProject } from 'vitest/node'
import { missing } from './missing.ts'
import { findExecutable, temporaryFolder } from './places.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a replica set without a database name, or null where none is to be had. */
    mongodb: { host: string; query: string } | null
  }
}

const parts = (uri: string): { host: string; query: string } => {
  const [, host = uri, query = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)[^?]*(\?.*)?$/.exec(uri) ?? []
  return { host, query }
}

/** The server keeps transactions of a killed process for a minute; where processes are killed in a row, for seconds. */
const lifetime = ({ name }: TestProject): string[] =>
  name === 'faults' ? ['--setParameter', 'transactionLifetimeLimitSeconds=3'] : []

/**
 * One MongoDB replica set for the whole run: MONGODB_URI, else a mongod from MONGOMS_SYSTEM_BINARY or PATH, else the
 * one mongodb-memory-server downloads. A replica set always, as transactions are silently off without one.
 */
export default async function mongod(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.MONGODB_URI
  if (given) {
    project.provide('mongodb', parts(given))
    return
  }
  const dbPath = temporaryFolder()
  const systemBinary = findExecutable([process.env.MONGOMS_SYSTEM_BINARY, 'mongod'])
  process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK = 'false'
  const { warn } = console
  // The library prints a stack before it throws; the reason is told below, in one line.
  console.warn = () => undefined
  try {
    const set = await MongoMemoryReplSet.create({
      binary: systemBinary ? { systemBinary } : {},
      instanceOpts: [{ args: lifetime(project), dbPath, storageEngine: 'wiredTiger' }],
      replSet: { count: 1, name: 'tests', storageEngine: 'wiredTiger' },
    })
    project.provide('mongodb', parts(set.getUri()))
    return async () => {
      await set.stop({ doCleanup: false })
      rmSync(dbPath, { force: true, recursive: true })
    }
  } catch (error) {
    rmSync(dbPath, { force: true, recursive: true })
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    missing(`no MongoDB (set MONGODB_URI or MONGOMS_SYSTEM_BINARY): ${reason}`)
    project.provide('mongodb', null)
  } finally {
    console.warn = warn
  }
}
