import type { Config, Payload, TaskConfig } from 'payload'
import { those } from '../../access/payload.ts'
import { oneFor } from '../../state.ts'
import { carryOut } from './carryOut.ts'

export const MACHINE_JOB = 'bilingual-machine'

const task: TaskConfig<{ input: { run: string }; output: object }> = {
  slug: MACHINE_JOB,
  label: 'Machine translation',
  inputSchema: [{ name: 'run', type: 'text', required: true }],
  // A run that failed is started again by a person: it goes on where it stopped, as what is written is not asked again.
  retries: 0,
  handler: async ({ input, req }) => {
    await carryOut(req.payload, input.run)
    return { output: {} }
  },
}

/** The host's jobs with the machine's. */
export const withMachineJob = (config: Config): NonNullable<Config['jobs']> => ({
  ...config.jobs,
  // Payload lets any login run what is queued; here logins may be readers'.
  access: { run: those('see imports') as never, ...config.jobs?.access },
  tasks: [...(config.jobs?.tasks ?? []), task as TaskConfig],
})

export const queueRun = (payload: Payload, run: string): Promise<unknown> =>
  payload.jobs.queue({
    task: MACHINE_JOB as never,
    queue: MACHINE_JOB,
    input: { run } as never,
    // Asked for by the endpoint, behind the person's rights.
    overrideAccess: true,
  })

interface Worker {
  running: Promise<void> | null
  again: boolean
}

/**
 * Works through the queue in this process, one job behind the other; a host that runs `jobs.autoRun` or its own worker
 * for the queue `bilingual-machine` may do so as well, each job is taken once.
 */
export function work(payload: Payload): Promise<void> {
  const worker = oneFor(payload, 'machineWorker', (): Worker => ({ running: null, again: false }))
  worker.again = true
  worker.running ??= (async () => {
    try {
      while (worker.again) {
        worker.again = false
        const { noJobsRemaining } = await payload.jobs.run({ queue: MACHINE_JOB, limit: 1, silent: { info: true } })
        if (!noJobsRemaining) worker.again = true
      }
    } catch (error) {
      payload.logger.error({ err: error, msg: 'payload-bilingual: the queue of machine translation failed' })
    } finally {
      worker.running = null
    }
  })()
  return worker.running
}
