/** Searches of one process that run at the same time; the others wait for their turn. */
const AT_ONCE = 2
const waiting: (() => void)[] = []
let running = 0

/** Runs something when its turn comes: however many search at once, the other requests are answered in between. */
export async function turn<T>(run: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    return await run()
  } finally {
    running--
    waiting.shift()?.()
  }
}
