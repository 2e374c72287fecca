import { spawn } from 'node:child_process'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../_support/places.ts'
import { freePort, root } from '../_support/server.ts'

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  )

describe('npm start', () => {
  const running = new Set<ReturnType<typeof spawn>>()
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL')
  })

  it('ends the site when npm is told to end', async () => {
    const port = await freePort()
    const env = {
      ...process.env,
      NODE_OPTIONS: '',
      VITEST: '',
      DATA_DIR: temporaryFolder(),
      HOST: '127.0.0.1',
      PORT: String(port),
      SKIP_DEMO: '1',
      PAYLOAD_FORCE_DRIZZLE_PUSH: '',
    }
    const child = spawn('npm', ['start'], { cwd: root, env, stdio: 'ignore' })
    running.add(child)
    const url = `http://127.0.0.1:${port}/api/v1/health`
    await vi.waitUntil(() => answers(url), { timeout: 100_000, interval: 200 })
    child.kill('SIGTERM')
    await vi.waitUntil(async () => !(await answers(url)), { timeout: 40_000, interval: 200 })
    expect(await answers(url)).toBe(false)
  })
})
