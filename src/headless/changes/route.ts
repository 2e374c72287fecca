import { note } from '../../editions/noting.ts'
import { type Answer, NEVER_KEPT } from '../answer.ts'
import { LOG_SUBJECT, type RouteContext } from '../context.ts'
import { type Given, refused } from '../parameters.ts'
import { define } from '../routes/define.ts'
import { limit, sequence, wait } from '../routes/given.ts'
import { changeList, JSON_TYPE, words } from '../schemas/answers.ts'
import { untilMoved } from '../waiting.ts'
import { pageBehind } from './frames.ts'
import { acceptsStream, changeStream, STREAM_TYPE } from './stream.ts'

const CHANGES = 100
/** The header with which a browser's EventSource says where it was when its connection broke. */
export const LAST_EVENT = 'last-event-id'

const parameters = { since: sequence, limit: limit(CHANGES), cursor: sequence, wait }
type Context = RouteContext & { parameters: Given<typeof parameters> }

/** The sequence that a follower has seen. */
function sinceOf({ parameters: { since, cursor }, request }: Context, stream = false): number {
  if (since !== undefined && cursor !== undefined) throw refused('cursor')
  const seen = cursor ?? since ?? 0
  const last = stream ? request.headers.get(LAST_EVENT) : null
  return last === null ? seen : Math.max(seen, sequence.read(last, LAST_EVENT))
}

/** What the log says happened after a sequence: a list, held until there is something to tell, or a stream. */
export const changes = define({
  operation: 'listChanges',
  says: 'listChanges',
  group: 'changes',
  path: '/changes',
  places: {},
  parameters,
  answers: { [JSON_TYPE]: changeList, [STREAM_TYPE]: words },
  async hold(context) {
    if (acceptsStream(context.accept)) return
    const { editions, parameters, request } = context
    await untilMoved(editions, sinceOf(context), parameters.wait ?? 0, request.signal)
  },
  async run(context) {
    return acceptsStream(context.accept) ? streamed(context) : listed(context)
  },
})

async function listed(context: Context): Promise<Answer> {
  const { editions, parameters } = context
  note(LOG_SUBJECT, editions.headAt?.())
  const since = sinceOf(context)
  const most = parameters.limit ?? CHANGES
  // All who waited ask at once.
  const woken = parameters.wait && editions.head() > since
  const { items, head } = await (woken ? pageBehind(editions, since, most) : editions.changes(since, most))
  const last = items.at(-1)?.sequence ?? head
  // Nothing happened while it was held: who asks again waits again.
  const headers: Record<string, string> = { vary: 'accept' }
  if (items.length === 0 && parameters.wait) headers['cache-control'] = NEVER_KEPT
  return { status: 200, body: { items, nextCursor: last < head ? String(last) : null, head }, headers }
}

async function streamed(context: Context): Promise<Answer> {
  const { editions, parameters, request } = context
  for (const parameter of ['limit', 'wait'] as const) if (parameters[parameter] !== undefined) throw refused(parameter)
  const since = sinceOf(context, true)
  const head = await editions.refresh()
  return {
    status: 200,
    body: request.method === 'HEAD' ? null : changeStream(editions, { since, head, signal: request.signal }),
    headers: {
      'content-type': `${STREAM_TYPE}; charset=utf-8`,
      // Also keeps whoever stands between from compressing it, and nginx from gathering it.
      'cache-control': `${NEVER_KEPT}, no-transform`,
      'x-accel-buffering': 'no',
      vary: 'accept',
    },
  }
}
