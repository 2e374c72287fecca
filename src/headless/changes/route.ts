import { note } from '../../editions/noting.ts'
import { type Answer, NEVER_KEPT } from '../answer.ts'
import { LOG_SUBJECT, type Route, type RouteContext } from '../context.ts'
import { limitOf, sequenceOf } from '../parameters.ts'
import { Problem } from '../problems.ts'
import { untilMoved, waitOf } from '../waiting.ts'
import { acceptsStream, changeStream } from './stream.ts'

const CHANGES = 100
/** The header with which a browser's EventSource says where it was when its connection broke. */
export const LAST_EVENT = 'last-event-id'

/** The sequence that a follower has seen. */
function sinceOf({ parameters, request }: Pick<RouteContext, 'parameters' | 'request'>, stream = false): number {
  if (parameters.has('since') && parameters.has('cursor'))
    throw new Problem('invalid_parameter', { parameter: 'cursor' })
  const since = sequenceOf(parameters, parameters.has('cursor') ? 'cursor' : 'since')
  const last = stream ? request.headers.get(LAST_EVENT) : null
  if (last === null) return since
  return Math.max(since, sequenceOf(new Map([[LAST_EVENT, last]]), LAST_EVENT))
}

/** What the log says happened after a sequence: a list, held until there is something to tell, or a stream. */
export const changes: Route = {
  parameters: ['since', 'limit', 'cursor', 'wait'],
  async hold(context) {
    if (acceptsStream(context.accept)) return
    const { editions, parameters, request } = context
    await untilMoved(editions, sinceOf(context), waitOf(parameters), request.signal)
  },
  async run(context) {
    return acceptsStream(context.accept) ? streamed(context) : listed(context)
  },
}

async function listed(context: RouteContext): Promise<Answer> {
  const { editions, parameters } = context
  note(LOG_SUBJECT)
  const since = sinceOf(context)
  const { items, head } = await editions.changes(since, limitOf(parameters, CHANGES))
  const last = items.at(-1)?.sequence ?? head
  // Nothing happened while it was held: who asks again waits again.
  const headers: Record<string, string> = { vary: 'accept' }
  if (items.length === 0 && waitOf(parameters) > 0) headers['cache-control'] = NEVER_KEPT
  return { status: 200, body: { items, nextCursor: last < head ? String(last) : null, head }, headers }
}

async function streamed(context: RouteContext): Promise<Answer> {
  const { editions, parameters, request } = context
  for (const parameter of ['limit', 'wait'])
    if (parameters.has(parameter)) throw new Problem('invalid_parameter', { parameter })
  const since = sinceOf(context, true)
  const head = await editions.refresh()
  return {
    status: 200,
    body: request.method === 'HEAD' ? null : changeStream(editions, { since, head, signal: request.signal }),
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // Also keeps whoever stands between from compressing it, and nginx from gathering it.
      'cache-control': `${NEVER_KEPT}, no-transform`,
      'x-accel-buffering': 'no',
      vary: 'accept',
    },
  }
}
