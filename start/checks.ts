import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, resolve } from 'node:path'
import { Refusal } from './refusal.ts'

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

/** The port as PORT gives it. */
export const portOf = (value: string | undefined): number => {
  const port = Number(value || 3000)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Refusal(`PORT is "${value}"; set it to a number from 1 to 65535.`)
}

/** Refuses a number of proxies that is none: logins would be counted for the wrong addresses. */
export const checkProxies = (value: string | undefined): void => {
  if (/^\d?$/.test(value ?? '')) return
  throw new Refusal(`PROXIES is "${value}"; set it to how many reverse proxies stand before the site, or leave it out.`)
}

/** Refuses where the port cannot be listened on; frees it again otherwise. */
export const checkPort = (port: number, host: string | undefined): Promise<void> =>
  new Promise((done, refuse) => {
    const probe = createServer()
    probe.once('error', (error) => {
      const code = codeOf(error)
      const why =
        code === 'EADDRINUSE'
          ? `Port ${port} is in use; stop what listens there or set PORT to another one.`
          : code === 'EACCES'
            ? `Port ${port} may not be used by this account; set PORT to one above 1023.`
            : `Cannot listen on ${host ?? 'this machine'}, port ${port} (${code}); check HOST and PORT.`
      refuse(new Refusal(why))
    })
    probe.listen(port, host, () => probe.close(() => done()))
  })

/** Refuses an address of a database that no adapter here knows, before a driver stumbles over it. */
export const checkDatabaseAddress = (address: string): void => {
  if (/^(?:mongodb(?:\+srv)?:\/\/|file:)./.test(address)) return
  throw new Refusal(
    'DATABASE_URI must begin with mongodb:// or mongodb+srv:// or file: ; correct it, or leave it out for the embedded database.',
  )
}

/** Refuses a SITE_URL that links cannot be built from. */
export const checkSiteURL = (address: string): void => {
  if (URL.canParse(address) && /^https?:\/\/./.test(address)) return
  throw new Refusal(`SITE_URL is "${address}"; set it to the site's full address, like https://news.example.org.`)
}

/** Makes a folder and those above it one by one: asked for all at once, Node tries for ever under some of the system's. */
const make = (folder: string): void => {
  if (existsSync(folder)) return
  make(dirname(folder))
  mkdirSync(folder)
}

/** Refuses where the data folder cannot be made or written: the probe is a file, as permissions alone can deceive. */
export const checkDataDir = (folder: string): void => {
  const probe = resolve(folder, `.probe-${process.pid}`)
  try {
    make(folder)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new Refusal(
      `The data folder ${folder} cannot be written (${codeOf(error)}); make it writable or set DATA_DIR to another folder.`,
    )
  }
}

/** Characters of a secret that nobody tries out. */
const LONG = 32

/**
 * Refuses where the secret that was written once cannot be read or is none any more: logins and links are signed with it.
 * Says so where one that was given can be guessed.
 */
export const checkSecret = (read: () => string, folder: string): void => {
  const file = resolve(folder, 'secret')
  let secret: string
  try {
    secret = read()
  } catch (error) {
    throw new Refusal(
      `The secret in ${file} cannot be read (${codeOf(error)}); give this account the file, or set PAYLOAD_SECRET.`,
    )
  }
  if (secret.length >= LONG) return
  if (!process.env.PAYLOAD_SECRET)
    throw new Refusal(
      `The file ${file} holds no secret of ours; put the old one back, or delete it to get a new one and end all logins.`,
    )
  console.warn(
    `PAYLOAD_SECRET has ${secret.length} characters and may be guessed; "openssl rand -hex 32" makes a good one.`,
  )
}
