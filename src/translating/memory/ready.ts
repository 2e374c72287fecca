import type { Payload } from 'payload'
import { optionsOf } from '../../options.ts'
import { oneFor } from '../../state.ts'
import { buildMemory } from './follower.ts'
import { memoryOf } from './store.ts'

async function begin(payload: Payload): Promise<void> {
  const collection = optionsOf(payload.config).slugs.memory
  const first = await payload.db.findOne({ collection, where: {} })
  if (!first) await buildMemory(payload)
  await memoryOf(payload).load(payload)
}

/**
 * Whether this process has the memory's index; begins to make it where nobody has. Waits as long as told: exact
 * matches need no index.
 */
export async function readyMemory(payload: Payload, waitMs: number): Promise<boolean> {
  const store = memoryOf(payload)
  if (store.ready) return true
  const state = oneFor(payload, 'memoryBeginning', () => ({ running: null as Promise<void> | null }))
  state.running ??= begin(payload)
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
  return store.ready
}
