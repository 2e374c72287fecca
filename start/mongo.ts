import { createRequire } from 'node:module'
import type { Connection, Mongoose } from 'mongoose'
import { Refusal } from './refusal.ts'

// The driver that Payload's adapter brings, so that both speak to the server in the same way.
const require = createRequire(createRequire(import.meta.url).resolve('@payloadcms/db-mongodb'))

/** The address without name and password, whatever the password holds that should have been encoded. */
export const hide = (uri: string): string => uri.replace(/\/\/.*@/s, '//')

const open = async (uri: string, direct: boolean): Promise<Connection | null> => {
  const { createConnection } = require('mongoose') as Mongoose
  const connection = createConnection(uri, {
    directConnection: direct || undefined,
    serverSelectionTimeoutMS: direct ? 800 : 3000,
    connectTimeoutMS: 3000,
  })
  try {
    return await connection.asPromise()
  } catch (error) {
    await connection.close()
    if (/auth/i.test(String(error)))
      throw new Refusal(`MongoDB at ${hide(uri)} refuses the name or password in DATABASE_URI; correct them.`)
    return null
  }
}

const setNameOf = async (connection: Connection): Promise<string | undefined> => {
  const hello = await connection.db?.admin().command({ hello: 1 })
  return hello?.setName as string | undefined
}

const noSet = (uri: string): Refusal =>
  new Refusal(
    `MongoDB at ${hide(uri)} is not a replica set, so nothing could be written safely; start mongod with --replSet rs0, run rs.initiate() once and add ?replicaSet=rs0 to DATABASE_URI.`,
  )

/** Refuses within three seconds where MongoDB does not answer, and where it is no replica set (no transactions). */
export const checkMongo = async (uri: string): Promise<void> => {
  const connection = await open(uri, false)
  if (!connection) {
    // An address that names a set finds no server in a lone one: asked directly, the server tells.
    const alone = uri.includes('replicaSet=') && !uri.includes(',') && !uri.startsWith('mongodb+srv')
    const direct = alone ? await open(uri.replace(/replicaSet=[^&]*&?/, ''), true) : null
    const name = direct ? await setNameOf(direct) : undefined
    await direct?.close()
    if (direct && !name) throw noSet(uri)
    if (name) throw new Refusal(`MongoDB's replica set is called ${name}; write replicaSet=${name} in DATABASE_URI.`)
    throw new Refusal(`MongoDB at ${hide(uri)} does not answer; start it or correct DATABASE_URI.`)
  }
  try {
    const name = await setNameOf(connection)
    if (!name) throw noSet(uri)
    if (!connection.getClient().options.replicaSet)
      throw new Refusal(`Add replicaSet=${name} to DATABASE_URI; without it MongoDB's transactions are silently off.`)
  } finally {
    await connection.close()
  }
}
