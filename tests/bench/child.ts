import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Child {
  port: number
  /** Asks the child to do something and gives what it answers. */
  call<T>(task: string, argument?: unknown): Promise<T>
  stop(): Promise<void>
}

interface Reply {
  port?: number
  id?: number
  value?: unknown
  error?: string
}

/** Starts one of the servers of this folder in a process of its own, and waits until it listens. */
export async function startChild(name: string, environment: Record<string, string> = {}): Promise<Child> {
  const path = fileURLToPath(new URL(`./servers/${name}.ts`, import.meta.url))
  const child: ChildProcess = fork(path, {
    // Lexical's entries for Node lock each other up where they are loaded in one graph: the first of them goes ahead.
    execArgv: ['--import', 'lexical', '--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  })
  const waiting = new Map<number, (reply: Reply) => void>()
  let calls = 0
  const port = await new Promise<number>((resolve, reject) => {
    child.on('exit', (status) => reject(new Error(`${name} stopped with ${status}.`)))
    child.on('message', (reply: Reply) => {
      if (reply.port !== undefined) resolve(reply.port)
      else waiting.get(reply.id ?? -1)?.(reply)
    })
  })
  return {
    port,
    call: <T>(task: string, argument?: unknown) =>
      new Promise<T>((resolve, reject) => {
        const id = calls++
        waiting.set(id, ({ value, error }) => (error === undefined ? resolve(value as T) : reject(new Error(error))))
        child.send({ id, task, argument })
      }),
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit').once('exit', () => resolve())
        child.kill('SIGKILL')
      }),
  }
}

export type Tasks = Record<string, (argument: never) => Promise<unknown>>

/** In the child: says where it listens and does what it is asked. */
export function serveParent(port: number, tasks: Tasks = {}): void {
  process.on('message', async ({ id, task, argument }: { id: number; task: string; argument: never }) => {
    try {
      process.send?.({ id, value: await tasks[task]?.(argument) })
    } catch (error) {
      process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
  process.on('disconnect', () => process.exit(0))
  process.send?.({ port })
}
