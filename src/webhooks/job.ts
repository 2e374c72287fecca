import type { Config, Payload, TaskConfig } from 'payload'
import { those } from '../access/payload.ts'
import { editionsOf } from '../editions/index.ts'
import { oneFor } from '../state.ts'
import { deliver } from './deliver.ts'
import { endpointsOn } from './endpoints.ts'
import { placeOf, takeQueue } from './places.ts'

export const WEBHOOK_JOB = 'bilingual-webhooks'
const LOST_MS = 3_600_000

/** Of this process: jobs that run, and what ends them. */
interface Postman {
  running: Set<Promise<unknown>>
  ending: AbortController
  looking: Promise<void> | null
  again: boolean
}
const postman = (payload: Payload): Postman =>
  oneFor(payload, 'postman', () => ({
    running: new Set(),
    ending: new AbortController(),
    looking: null,
    again: false,
  }))

const task: TaskConfig<{ input: { endpoint: string }; output: object }> = {
  slug: WEBHOOK_JOB,
  label: 'Webhooks',
  inputSchema: [{ name: 'endpoint', type: 'text', required: true }],
  // What was not taken is tried again by the endpoint's own clock.
  retries: 0,
  handler: async ({ input, req: { payload } }) => {
    if (await deliver(payload, input.endpoint, postman(payload).ending.signal)) void sendDue(payload)
    return { output: {} }
  },
}

/** The host's jobs with that of the webhooks. */
export const withWebhookJob = (jobs: Config['jobs']): NonNullable<Config['jobs']> => ({
  ...jobs,
  // Payload lets any login run what is queued; here logins may be readers'.
  access: { run: those('see imports') as never, ...jobs?.access },
  tasks: [...(jobs?.tasks ?? []), task as TaskConfig],
})

async function run(payload: Payload, endpoint: string): Promise<void> {
  await payload.jobs.queue({
    task: WEBHOOK_JOB as never,
    queue: WEBHOOK_JOB,
    input: { endpoint } as never,
    // The log asks for it, nobody's request.
    overrideAccess: true,
  })
  await payload.jobs.run({ queue: WEBHOOK_JOB, limit: 1, silent: { info: true } })
}

async function look(payload: Payload): Promise<void> {
  const { running, ending } = postman(payload)
  const head = editionsOf(payload).head()
  for (const endpoint of await endpointsOn(payload)) {
    if (ending.signal.aborted) return
    const { cursor, halted, dueAt, lease, leaseUntil } = await placeOf(payload, endpoint)
    const now = new Date().toISOString()
    if (cursor >= head || halted !== '' || dueAt > now || (lease !== '' && leaseUntil > now)) continue
    if (!(await takeQueue(payload, endpoint))) continue
    // Not waited for: a receiver that is slow keeps nobody else waiting.
    const job = run(payload, endpoint)
      .catch((error) => payload.logger.error({ err: error, msg: 'payload-bilingual: a webhook’s job failed' }))
      .finally(() => running.delete(job))
    running.add(job)
  }
}

/** Asks for a job for each endpoint that is behind and due. Asked while it looks, it looks once more. */
export function sendDue(payload: Payload): Promise<void> {
  const own = postman(payload)
  own.again = true
  own.looking ??= (async () => {
    try {
      while (own.again && !own.ending.signal.aborted) {
        own.again = false
        await look(payload)
      }
    } finally {
      own.looking = null
    }
  })()
  return own.looking
}

/** Jobs whose process ended under them are nobody's any more; what they were to send is in the log. */
export const forgetLostJobs = (payload: Payload): Promise<unknown> =>
  payload.db.deleteMany({
    collection: 'payload-jobs',
    where: {
      and: [
        { queue: { equals: WEBHOOK_JOB } },
        { updatedAt: { less_than: new Date(Date.now() - LOST_MS).toISOString() } },
      ],
    },
  })

/** Until no job of this process runs. */
export async function jobsDone(payload: Payload): Promise<void> {
  const { running } = postman(payload)
  while (running.size > 0) await Promise.all(running)
}

/** Breaks off what is being sent; it is sent again by whoever comes next. */
export async function endSending(payload: Payload): Promise<void> {
  const own = postman(payload)
  own.ending.abort()
  await own.looking
  await jobsDone(payload)
}
