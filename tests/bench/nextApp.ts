import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import next from 'next'
import type { NextHandler } from '../../src/front/types.ts'

const dir = fileURLToPath(new URL('./next', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds Next's blank application where it is not built. */
export async function buildBlankNext(): Promise<void> {
  if (existsSync(`${dir}/.next/BUILD_ID`)) return
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build', dir], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let printed = ''
  child.stderr.on('data', (chunk) => {
    printed += chunk
  })
  const status = await new Promise((resolve) => child.once('exit', resolve))
  if (status !== 0) throw new Error(`Next's blank application was not built:\n${printed}`)
}

/** Next's handler over the blank application, as a production server has it. */
export async function blankNext(): Promise<{ handle: NextHandler; close: () => Promise<void> }> {
  const app = next({ dev: false, dir })
  await app.prepare()
  return { handle: app.getRequestHandler(), close: () => app.close() }
}
