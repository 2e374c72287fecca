import type { CommandIO } from './run.ts'

async function readAll(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** The first Ctrl-C asks to stop at the next safe place, the second stops at once. */
function onInterruption(controller: AbortController): void {
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130)
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

/** The process's own streams. A reader that goes away (`| head`) stops the command as Ctrl-C does. */
export function processIO(): CommandIO {
  const controller = new AbortController()
  let gone = false
  onInterruption(controller)
  process.stdout.on('error', () => {
    gone = true
    controller.abort()
  })
  return {
    out: (text) =>
      new Promise((resolve) => {
        if (gone) resolve()
        else process.stdout.write(text, () => resolve())
      }),
    err: (line) => void process.stderr.write(`${line}\n`),
    stdin: readAll,
    env: process.env,
    signal: controller.signal,
  }
}
