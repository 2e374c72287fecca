import type { CommandIO } from './run.ts'

const write = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()))
  })

async function readAll(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** The first Ctrl-C asks to stop at the next safe place, the second stops at once. */
function interruption(): AbortSignal {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130)
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return controller.signal
}

/** The process's own streams. A reader that goes away (`| head`) ends the command quietly. */
export function processIO(): CommandIO {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1)
  })
  return {
    out: (text) => write(process.stdout, text),
    err: (line) => void process.stderr.write(`${line}\n`),
    stdin: readAll,
    env: process.env,
    signal: interruption(),
  }
}
