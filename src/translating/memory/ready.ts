import type { Payload } from 'payload'
import { findRows, putRow } from '../../editions/rows.ts'
import { oneFor } from '../../state.ts'
import { buildMemory } from './follower.ts'
import { memoryOf } from './store.ts'

const BUILT = '~memory'

/** What went out before there was a memory is taken in once; a build that was cut short begins again. */
async function buildOnce(payload: Payload): Promise<void> {
  const [built] = await findRows(payload, { key: { equals: BUILT } }, { limit: 1, select: { key: true } })
  if (built) return
  const pairs = await buildMemory(payload)
  await putRow(payload, { key: BUILT, kind: 'watermark', seen: 1, live: false, sequence: 0 })
  if (pairs > 0) payload.logger.info(`payload-bilingual: the translation memory was built from ${pairs} articles`)
}

async function begin(payload: Payload): Promise<void> {
  await memoryOf(payload).load(payload)
  await buildOnce(payload)
}

/**
 * Whether the memory is whole and this process has its index; begins to make both where nobody has. Waits as long as told: exact
 * matches need no index.
 */
export async function readyMemory(payload: Payload, waitMs: number): Promise<boolean> {
  const state = oneFor(payload, 'memoryBeginning', () => ({ done: false, running: null as Promise<void> | null }))
  if (state.done) return true
  state.running ??= begin(payload)
    .then(() => {
      state.done = true
    })
    .catch((error) => {
      payload.logger.error({ err: error, msg: 'payload-bilingual: the translation memory could not be read' })
    })
    .finally(() => {
      state.running = null
    })
  let timer: NodeJS.Timeout | undefined
  await Promise.race([
    state.running,
    new Promise((resolve) => {
      timer = setTimeout(resolve, waitMs)
    }),
  ])
  clearTimeout(timer)
  return state.done
}
