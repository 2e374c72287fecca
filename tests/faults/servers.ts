import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { root } from '../_support/server.ts'

export type Serving = {
  url: string
  /** SIGKILL, and the wait for its end. */
  kill(): Promise<void>
}

type Spare = { child: ChildProcess; lines: AsyncIterator<string>; errors(): string }

/**
 * Serving processes one after the other on one database. While one serves, the next has loaded its code and waits, so
 * that a kill costs only the boot.
 */
export const servers = (at: string, secret: string) => {
  const prepare = (): Spare => {
    const flags = ['--conditions', 'production', '--import', 'tsx', 'tests/faults/child.ts']
    const child = spawn(process.execPath, flags, {
      cwd: root,
      env: { ...process.env, AT: at, SECRET: secret, VITEST: '', NODE_OPTIONS: '' },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    let errors = ''
    child.stderr.on('data', (chunk) => {
      errors += chunk
    })
    return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](), errors: () => errors }
  }

  const line = async ({ lines, errors }: Spare): Promise<string> => {
    const { value, done } = await lines.next()
    if (done) throw new Error(`The serving process ended before it served:\n${errors()}`)
    return value
  }

  let spare: Spare | null = prepare()
  let serving: Spare | null = null

  const end = async ({ child }: Spare): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  return {
    async boot(): Promise<Serving> {
      const taken = spare ?? prepare()
      spare = null
      serving = taken
      await line(taken)
      taken.child.stdin?.write('go\n')
      let port = await line(taken)
      // Whatever else is printed (a notice of the driver, say) comes before the port.
      while (!/^\d+$/.test(port)) port = await line(taken)
      spare = prepare()
      return { url: `http://127.0.0.1:${port}`, kill: () => end(taken) }
    },
    async stop(): Promise<void> {
      for (const one of [spare, serving]) if (one) await end(one)
      spare = null
    },
  }
}
