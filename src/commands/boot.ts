import { randomUUID } from 'node:crypto'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { deskSettled } from '../translating/desk/index.ts'

const ERROR = 50
const plain = (message: string): string => message.replace(/^(?:Error:\s*)+/, '')

/**
 * Payload for a command: what it logs goes to standard error as one sentence without a stack, so that standard output
 * holds nothing but the result. Where it cannot start, the error says so once.
 */
export async function bootForCommand(
  config: SanitizedConfig | Promise<SanitizedConfig>,
  err: (line: string) => void,
): Promise<Payload> {
  const early: string[] = []
  let say = (line: string): void => void early.push(line)
  const write = (line: string): void => {
    const { level, msg, err: error } = JSON.parse(line) as { level: number; msg?: string; err?: { message?: string } }
    if (level < ERROR) return
    const detail = error?.message && !msg?.includes(error.message) ? `: ${error.message}` : ''
    say(plain(`${msg ?? ''}${detail}`))
  }
  const logger = { options: { level: 'error' }, destination: { write } } as unknown as SanitizedConfig['logger']
  try {
    const payload = await getPayload({ config: { ...(await config), logger }, key: randomUUID() })
    for (const line of early) err(line)
    say = err
    return payload
  } catch (error) {
    throw new Error(early.at(-1) ?? plain(error instanceof Error ? error.message : String(error)))
  }
}

/** Ends a command's Payload once what follows its writes is through: the desk's rows are made behind an act. */
export async function leave(payload: Payload): Promise<void> {
  await deskSettled(payload)
  await payload.destroy()
}
