const booting = Symbol.for('payload-bilingual.site.booting')

/**
 * Boots Payload with the server, so that followers and due acts need no first visitor. `prepare()` does not wait for
 * this function, so the promise stands where a server can await it before anything else is awaited here.
 */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const process_ = globalThis as { [booting]?: Promise<unknown> }
  process_[booting] ??= import('./site/boot.ts').then(({ boot }) => boot())
  // Under plain `next start`, without the front, missing pages have their status too.
  const { answerNotedStatus } = await import('payload-bilingual/next')
  answerNotedStatus()
  await process_[booting]
}
