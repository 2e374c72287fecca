import type { Payload, Where } from 'payload'
import type { LanguageCode } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { oneFor } from '../../state.ts'
import type { Filled } from './fill.ts'
import type { MachineProblem } from './types.ts'

export type RunState = 'queued' | 'running' | 'done' | 'failed' | 'stopped'

export interface RunInput {
  articles: string[]
  overwrite: boolean
}
export interface RunReport {
  /** Articles that are through, and all of them. */
  done: number
  of: number
  /** Texts of the article at work. */
  texts: { done: number; of: number }
  articles: Filled[]
  problem?: { problem: MachineProblem; of: string }
}
export interface RunRow {
  id: string | number
  uid: string
  language: LanguageCode
  state: RunState
  machine: string
  by: string
  byId: string
  stop?: boolean | null
  input: RunInput
  report: RunReport
  createdAt: string | Date
  updatedAt: string | Date
}

const collection = (payload: Payload): string => optionsOf(payload.config).slugs['machine-runs']

export const runOf = (payload: Payload, uid: string): Promise<RunRow | null> =>
  payload.db.findOne<RunRow>({ collection: collection(payload), where: { uid: { equals: uid } } })

export const createRun = (payload: Payload, data: Omit<RunRow, 'id' | 'createdAt' | 'updatedAt'>): Promise<unknown> =>
  payload.db.create({ collection: collection(payload), data: data as unknown as Record<string, unknown> })

/** Writes a run as far as it is as `where` says. */
export const putRun = (payload: Payload, uid: string, data: Partial<RunRow>, where?: Where): Promise<unknown> =>
  payload.db.updateMany({
    collection: collection(payload),
    where: { and: [{ uid: { equals: uid } }, ...(where ? [where] : [])] },
    data: { ...data, updatedAt: new Date().toISOString() } as Record<string, unknown>,
    returning: false,
  })

/** The runs that this process carries out, to be stopped at once. */
export const runsHere = (payload: Payload): Map<string, AbortController> =>
  oneFor(payload, 'machineRuns', () => new Map<string, AbortController>())

/** A run gives a sign of life this often, and looks whether it is to stop. */
export const SIGN_MS = 2000
const SILENT_MS = 60_000

/** As the desk shows it: one whose process ended under it is interrupted. */
export const stateOf = (run: RunRow, here: ReadonlyMap<string, unknown>): RunState | 'interrupted' =>
  run.state === 'running' && !here.has(run.uid) && Date.now() - new Date(run.updatedAt).getTime() > SILENT_MS
    ? 'interrupted'
    : run.state

/** Stops a run, in whichever process it is; what is saved stays. */
export async function stopRun(payload: Payload, uid: string): Promise<void> {
  await putRun(payload, uid, { state: 'stopped' }, { state: { equals: 'queued' } })
  await putRun(payload, uid, { stop: true }, { state: { equals: 'running' } })
  runsHere(payload).get(uid)?.abort()
}
