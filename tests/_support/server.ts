import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from './places.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

export type SiteOptions = {
  /** Fill the new database with the demo articles. @default false */
  demo?: boolean
  /** Keep and use this data folder instead of a new one that `stop` removes. */
  dataDir?: string
  env?: Record<string, string>
}

export type Site = {
  url: string
  /** The first admin; empty where the database had users before. */
  admin: { email: string; password: string }
  process: ChildProcess
  /** All that the process has printed so far. */
  output(): string
  stop(): Promise<number | null>
}

const secondsToStart = 90

const clean = () => ({ ...process.env, NODE_OPTIONS: '', VITEST: '', NODE_ENV: 'production' as const })

const waitFor = async (child: ChildProcess, url: string, output: () => string): Promise<void> => {
  for (const end = Date.now() + secondsToStart * 1000; Date.now() < end; ) {
    if (child.exitCode !== null) throw new Error(`The site stopped with ${child.exitCode}:\n${output()}`)
    const answer = await fetch(`${url}/api/v1/health`).catch(() => null)
    if (answer) return
    await new Promise((next) => setTimeout(next, 100))
  }
  throw new Error(`The site did not answer within ${secondsToStart} s:\n${output()}`)
}

/** The start command on a free port with a data folder of its own, as `npm start` runs it. */
export const startSite = async ({ demo = false, dataDir, env = {} }: SiteOptions = {}): Promise<Site> => {
  const port = await freePort()
  const folder = dataDir ?? temporaryFolder()
  const own = { PAYLOAD_FORCE_DRIZZLE_PUSH: '', DATA_DIR: folder, HOST: '127.0.0.1', PORT: String(port) }
  const child = spawn(process.execPath, ['--import', 'tsx', 'server.ts'], {
    cwd: root,
    env: { ...clean(), ...own, SKIP_DEMO: demo ? '' : '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
  const url = `http://127.0.0.1:${port}`
  await waitFor(child, url, () => printed)
  const [, email = ''] = /^\s*e-mail:?\s+(\S+)$/im.exec(printed) ?? []
  const [, password = ''] = /^\s*password:?\s+(\S+)$/im.exec(printed) ?? []
  return {
    url,
    admin: { email, password },
    process: child,
    output: () => printed,
    stop: async () => {
      if (child.exitCode === null) {
        const ended = once(child, 'exit')
        child.kill('SIGTERM')
        await ended
      }
      if (!dataDir) rmSync(folder, { force: true, recursive: true })
      return child.exitCode
    },
  }
}

/** The built site over a data folder under plain `next start`, without the front. */
export const startPlainNext = async (
  dataDir: string,
  env: Record<string, string> = {},
): Promise<{ url: string; process: ChildProcess; stop(): void }> => {
  const port = await freePort()
  const next = join(root, 'node_modules/next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    cwd: root,
    env: { ...clean(), DATA_DIR: dataDir, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
  const url = `http://127.0.0.1:${port}`
  await waitFor(child, url, () => printed)
  return { url, process: child, stop: () => void child.kill('SIGKILL') }
}
