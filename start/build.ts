import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative, resolve } from 'node:path'
import { Refusal } from './refusal.ts'

/** What a build is made from. */
const folders = ['app', 'collections', 'migrations', 'public', 'site', 'src']
const files = ['instrumentation.ts', 'next.config.ts', 'payload.config.ts', 'package-lock.json', 'tsconfig.json']

const filesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    : []

const fingerprint = (dir: string): string => {
  const hash = createHash('sha256').update(process.version)
  const paths = [
    ...folders.flatMap((name) => filesUnder(resolve(dir, name))),
    ...files.map((name) => resolve(dir, name)),
  ]
  for (const path of paths.filter(existsSync).sort())
    hash.update(relative(dir, path)).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

const run = (dir: string): Promise<number | null> => {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const child = spawn(process.execPath, [next, 'build', dir], {
    cwd: dir,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((done, fail) => child.once('error', fail).once('exit', done))
}

/** Names a build that is there, as health says it: the version, and what it was made from. */
export const buildName = (dir: string): string => {
  const { version } = JSON.parse(readFileSync(resolve(dir, 'package.json'), 'utf8')) as { version: string }
  const stamp = resolve(dir, '.next/built-from')
  return existsSync(stamp) ? `${version}+${readFileSync(stamp, 'utf8').slice(0, 12)}` : version
}

/** Builds the site, unless the build that is there was made from exactly these sources. */
export const buildIfNeeded = async (dir: string): Promise<void> => {
  const stamp = resolve(dir, '.next/built-from')
  const now = fingerprint(dir)
  const built = existsSync(resolve(dir, '.next/BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now
  if (built) return
  console.log('Building the site; this takes a minute or two and happens only when something changed.')
  const started = Date.now()
  if ((await run(dir)) !== 0) throw new Refusal('The build failed; the lines above tell why.')
  writeFileSync(stamp, now)
  console.log(`Built in ${Math.round((Date.now() - started) / 1000)} s.`)
}
