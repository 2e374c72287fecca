import type { FormName } from '../../src/headless/forms/index.ts'
import { Mirror } from '../../src/mirroring/mirror.ts'

/** A mirror to be killed: says each article it is through with. */
const [url = '', into = '', formats = ''] = process.argv.slice(2)
const mirror = await Mirror.open({
  url,
  into,
  formats: formats.split(',') as FormName[],
  dryRun: false,
  signal: new AbortController().signal,
  progress: (done) => process.send?.(done),
})
await mirror.sync()
process.exit(0)
