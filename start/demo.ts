import type { Payload } from 'payload'

/** Fills an empty database with the demo articles, unless SKIP_DEMO=1 or --no-demo says to leave it empty. */
export const fillWithDemo = async (payload: Payload): Promise<void> => {
  if (process.env.SKIP_DEMO === '1' || process.argv.includes('--no-demo')) return
  // The start command is nobody's request: it reads by its own right.
  const { totalDocs } = await payload.count({ collection: 'articles', overrideAccess: true, trash: true })
  if (totalDocs > 0) return
  console.log('Filling the empty database with demo articles (SKIP_DEMO=1 leaves it empty).')
  const { seed } = await import('../demo/seed.ts')
  await seed(payload)
}
