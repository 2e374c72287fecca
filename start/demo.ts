import type { Payload } from 'payload'

/** Fills an empty database with the demo articles, unless SKIP_DEMO=1 or --no-demo says to leave it empty. */
export const fillWithDemo = async (payload: Payload): Promise<void> => {
  if (process.env.SKIP_DEMO === '1' || process.argv.includes('--no-demo')) return
  const { isDue, seed } = await import('../demo/seed.ts')
  if (await isDue(payload)) await seed(payload, { log: (line) => console.log(line) })
}
