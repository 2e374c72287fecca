import type { Payload } from 'payload'
import { follow, followed, keepWatermark } from '../editions/follow.ts'
import { optionsOf } from '../options.ts'
import { oneFor } from '../state.ts'
import { blankRedacted } from './blankRedacted.ts'
import { flagComments } from './commentTotals.ts'
import { flagMedia } from './mediaFollower.ts'
import { mendTornSaves, mendVersions } from './mendRows.ts'
import { mendLabels } from './reconcile.ts'
import { carryOutDue, endOvertaken } from './schedule.ts'

const POLL_MS = 500
const DUE_MS = 1000

/** Followers that every process has. Once for each Payload instance; also in commands. */
export function registerFollowers(payload: Payload): void {
  oneFor(payload, 'followers', () =>
    followed(payload).followers.push(
      { name: 'media', follow: flagMedia },
      { name: 'comments', follow: flagComments },
      { name: 'redactions', follow: blankRedacted },
      { name: 'schedules', follow: endOvertaken },
    ),
  )
}

/** Done in the background once a serving process has caught up; stops where the signal says so. */
type StartTask = (payload: Payload, signal: AbortSignal) => Promise<unknown>
const startTasks = (payload: Payload): Set<StartTask> => oneFor(payload, 'start tasks', () => new Set())
export const atStart = (payload: Payload, task: StartTask): unknown => startTasks(payload).add(task)

/** What a serving process does beside answering, for another room. */
export interface Alongside {
  /** Milliseconds between two runs; a run is also asked for by `again`. */
  every: number
  task: (payload: Payload) => Promise<unknown>
  /** Called at the start; what it gives is called at the end. */
  begin?: (again: () => void) => () => void
  /** Breaks off what is under way, and waits for it. */
  end: (payload: Payload) => Promise<unknown>
}
const asides = (payload: Payload): Map<string, Alongside> => oneFor(payload, 'alongside', () => new Map())
export const alongside = (payload: Payload, name: string, work: Alongside): void => {
  asides(payload).set(name, work)
}

export interface Running {
  /** Ends the timers and waits for what they are doing. */
  stop(): Promise<void>
  /** Resolves when the followers have caught up and the last minutes' saves are compared. */
  ready: Promise<void>
}

/** Runs another room's work until it is stopped. */
function run(payload: Payload, name: string, { every: ms, task, begin, end }: Alongside) {
  const failed = (error: unknown): void =>
    payload.logger.error({ err: error, msg: `payload-bilingual: ${name} failed and is tried again` })
  const leave = begin?.(() => void task(payload).catch(failed))
  const stop = every(payload, ms, name, () => task(payload))
  return async () => {
    leave?.()
    await Promise.all([stop(), end(payload)])
  }
}

/** Repeats a task with a pause behind each run, never two at once; a failure is logged once until it is over. */
function every(payload: Payload, ms: number, what: string, task: () => Promise<unknown>) {
  let stopped = false
  let failing = false
  let timer: NodeJS.Timeout
  let running: Promise<void> = Promise.resolve()
  const round = async (): Promise<void> => {
    try {
      await task()
      if (failing) payload.logger.info(`payload-bilingual: ${what} works again`)
      failing = false
    } catch (error) {
      if (!failing && !stopped)
        payload.logger.error({ err: error, msg: `payload-bilingual: ${what} failed and is tried again` })
      failing = true
    }
    if (!stopped) arm()
  }
  const arm = () => {
    timer = setTimeout(() => {
      running = round()
    }, ms)
    timer.unref()
  }
  arm()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}

/**
 * Starts what a serving process does beside answering: asking the log twice a second, and carrying out what is due.
 * Call it once where the process serves (instrumentation or server), never in builds and commands.
 */
export function startBilingual(payload: Payload): Running {
  const begin = (): Running => {
    if (!optionsOf(payload.config).enabled) return { stop: async () => undefined, ready: Promise.resolve() }
    const stops = [
      every(payload, POLL_MS, 'asking the log', () => follow(payload)),
      every(payload, DUE_MS, 'carrying out schedules', () => carryOutDue(payload)),
      ...[...asides(payload)].map(([name, work]) => run(payload, name, work)),
    ]
    const ready = (async () => {
      await follow(payload)
      const torn = await mendTornSaves(payload)
      if (torn.length > 0) payload.logger.warn(`payload-bilingual: mended half-written saves of ${torn.join(', ')}`)
      const unkept = await mendVersions(payload)
      if (unkept.length > 0) payload.logger.warn(`payload-bilingual: kept the last saved text of ${unkept.join(', ')}`)
      await mendLabels(payload)
    })()
    const ending = new AbortController()
    const background = ready
      .then(async () => {
        for (const task of startTasks(payload)) if (!ending.signal.aborted) await task(payload, ending.signal)
      })
      .catch((error) => payload.logger.error({ err: error, msg: 'payload-bilingual: mending at start failed' }))
    ready.catch((error) => payload.logger.error({ err: error, msg: 'payload-bilingual: catching up at start failed' }))
    return {
      ready,
      stop: async () => {
        ending.abort()
        await background
        await Promise.all(stops.map((stop) => stop()))
        await keepWatermark(payload).catch((error) =>
          payload.logger.warn({
            err: error,
            msg: 'payload-bilingual: the mark is not kept; the next start follows more',
          }),
        )
      },
    }
  }
  return oneFor(payload, 'running', begin)
}
