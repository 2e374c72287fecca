import { getPayload } from 'payload'
import { exportSite } from '../../src/headless/export/index.ts'
import { adapterFor } from '../_support/databases.ts'
import { hostConfig } from '../_support/host.ts'
import { benchEdition, seed } from './seed.ts'

/**
 * One step of the benchmark of exports, in a process of its own so that its memory is its own:
 * `seed FROM TO`, `export FOLDER [--incremental]` or `boot`, on the database AT. Prints what it took as JSON.
 */
const [step = '', ...args] = process.argv.slice(2)
const payload = await getPayload({ config: await hostConfig({ db: adapterFor(process.env.AT ?? '') }) })
const began = performance.now()
let made: object = {}
let held = 0
if (step === 'seed') {
  const [from = 0, to = 0] = args.map(Number)
  await seed(payload, from, to, (number, language) => benchEdition(number, language, `c${number % 12}`))
}
if (step === 'export') {
  const [folder = '', how] = args
  const formats = ['json', 'ninjs', 'jsonld', 'markdown', 'text'] as const
  // What is held, as against what waits to be collected: looked at once a second.
  const progress = (): void => {
    globalThis.gc?.()
    const { heapUsed, external } = process.memoryUsage()
    held = Math.max(held, heapUsed + external)
  }
  progress()
  const { files, added, changed, kept, sha256, articles } = await exportSite(payload, folder, {
    formats: [...formats],
    incremental: how === '--incremental',
    progress,
  })
  made = { files, added, changed, kept, sha256, articles }
}
const took = performance.now() - began
// In kilobytes on Linux.
const peak = process.resourceUsage().maxRSS * 1024
process.stdout.write(`\n${JSON.stringify({ took, peak, held, ...made })}\n`)
await payload.destroy()
process.exit(0)
