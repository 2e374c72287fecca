import { randomUUID } from 'node:crypto'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'

const ERROR = 50

/**
 * Payload for a command: what it logs goes to standard error as one sentence without a stack, so that standard output
 * holds nothing but the result.
 */
export async function bootForCommand(
  config: SanitizedConfig | Promise<SanitizedConfig>,
  err: (line: string) => void,
): Promise<Payload> {
  const write = (line: string): void => {
    const { level, msg, err: error } = JSON.parse(line) as { level: number; msg?: string; err?: { message?: string } }
    if (level < ERROR) return
    const detail = error?.message && !msg?.includes(error.message) ? `: ${error.message}` : ''
    err(`${msg ?? ''}${detail}`)
  }
  const logger = { options: { level: 'error' }, destination: { write } } as unknown as SanitizedConfig['logger']
  return getPayload({ config: { ...(await config), logger }, key: randomUUID() })
}
