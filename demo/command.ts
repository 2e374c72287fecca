import type { SanitizedConfig } from 'payload'

/** `npx payload bilingual:seed`: fills an empty site with the demo articles. */
export const script = async (config: SanitizedConfig): Promise<void> => {
  const { getPayload } = await import('payload')
  const { seed } = await import('./seed.ts')
  const payload = await getPayload({ config })
  try {
    await seed(payload)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
