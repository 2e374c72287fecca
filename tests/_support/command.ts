import type { SanitizedConfig } from 'payload'
import { runCommand } from '../../src/commands/run.ts'

type Command = Parameters<typeof runCommand>[0]

/** Runs a command as a terminal would, and gives its exit status and what it wrote. */
export async function ran(command: Command, config: SanitizedConfig, argv: string[], stdin = '') {
  let out = ''
  let err = ''
  const status = await runCommand(command, argv, config, {
    out: async (text) => {
      out += text
    },
    err: (line) => {
      err += `${line}\n`
    },
    stdin: async () => new TextEncoder().encode(stdin),
    env: { NODE_ENV: 'test' },
    signal: new AbortController().signal,
  })
  return { status, out, err }
}
