import type { IncomingMessage, ServerResponse } from 'node:http'
import { collectNotes, currentNotes } from '../editions/noting.ts'
import { nameClient } from './client.ts'
import { withoutSteering } from './headers.ts'
import { type Holding, hold } from './hold.ts'
import type { NextHandler } from './types.ts'
import { watch } from './watch.ts'

export interface Passing {
  guards: Readonly<Record<string, string>>
  requestId: string
  /** Whether the request is for a reader page: then no client may say how Next should answer. */
  page: boolean
  /** Pages of Next that the front answers in its own way. */
  holding?: Holding | null
  /** Milliseconds that Next may take before its answer begins, and what is answered then. */
  patience: number
  late: () => void
  /** Reverse proxies that are believed about where the request comes from. */
  proxies: number
}

/**
 * Hands a request to Next. An ordinary page that noted a status ("not found" with content of its own)
 * goes out with it; everything else goes through as it is.
 */
export async function passToNext(
  next: NextHandler,
  req: IncomingMessage,
  res: ServerResponse,
  { guards, requestId, page, holding, patience, late, proxies }: Passing,
): Promise<void> {
  delete req.headers['x-middleware-subrequest']
  nameClient(req, proxies)
  if (page) withoutSteering(req.headers)
  for (const [name, value] of Object.entries(guards)) res.setHeader(name, value)
  res.setHeader('x-request-id', requestId)
  watch(req, res, patience, late)
  await collectNotes(async () => {
    const notes = currentNotes()
    const statusOf = (status: number): number => (status === 200 ? (notes?.status ?? 200) : status)
    statusFrom(res, statusOf)
    if (holding) hold(res, holding, statusOf)
    await next(req, res)
  })
}

function statusFrom(res: ServerResponse, statusOf: (status: number) => number): void {
  const write = res.writeHead.bind(res) as (status: number, ...rest: unknown[]) => ServerResponse
  const own = (status: number, ...rest: unknown[]): ServerResponse => write(statusOf(status), ...rest)
  res.writeHead = own as ServerResponse['writeHead']
}
