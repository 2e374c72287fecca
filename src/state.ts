import type { Payload } from 'payload'

/**
 * What is one for each Payload instance. Bundles may load a module more than once,
 * so it stands on globalThis under a registered symbol, never in a module.
 */
const KEY = Symbol.for('payload-bilingual.state')
type Slots = Map<string, unknown>

const slotsOf = (payload: Payload): Slots => {
  const holder = globalThis as { [KEY]?: WeakMap<Payload, Slots> }
  holder[KEY] ??= new WeakMap()
  const known = holder[KEY].get(payload)
  if (known) return known
  const made: Slots = new Map()
  holder[KEY].set(payload, made)
  return made
}

/** The instance's one value of this name, made at first use. */
export function oneFor<T>(payload: Payload, name: string, make: () => T): T {
  const slots = slotsOf(payload)
  if (!slots.has(name)) slots.set(name, make())
  return slots.get(name) as T
}
