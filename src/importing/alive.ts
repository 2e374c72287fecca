import { hostname } from 'node:os'

/** Where a run of the importer is carried out, written into its record while it runs. */
export interface RunPlace {
  host: string
  pid: number
}

/** The record as far as it says whether the run is still going on. */
export interface RunRow {
  uid?: string | null
  state?: string | null
  updatedAt?: string | Date | null
  report?: unknown
}

/** A run gives a sign of life this often. */
export const SIGN_MS = 20_000
/** So long without one is taken for a run that was killed. */
const SILENT_MS = 90_000

const KEY = Symbol.for('payload-bilingual.imports')
/** uids of the runs of this process. */
export const runsHere = (): Set<string> => {
  const holder = globalThis as { [KEY]?: Set<string> }
  holder[KEY] ??= new Set()
  return holder[KEY]
}

export const placeHere = (): RunPlace => ({ host: hostname(), pid: process.pid })

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether a run that says it is running was killed before its end. A process of another machine is known by its silence. */
export function isInterrupted({ uid, state, updatedAt, report }: RunRow, now = Date.now()): boolean {
  if (state !== 'running' || !updatedAt || runsHere().has(uid ?? '')) return false
  if (now - new Date(updatedAt).getTime() > SILENT_MS) return true
  const place = (report as { process?: RunPlace } | null)?.process
  if (place?.host !== hostname()) return false
  return place.pid === process.pid || !exists(place.pid)
}

/** A run as the desk lists it. */
export const asItStands = <Row extends RunRow>(row: Row): Row =>
  isInterrupted(row) ? { ...row, state: 'interrupted' } : row
