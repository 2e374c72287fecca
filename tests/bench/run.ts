import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { apiFigures } from './api.ts'
import { deskFigures } from './desk.ts'
import { exportFigures } from './export.ts'
import { followFigures } from './follow.ts'
import { importFigures } from './imports.ts'
import { matrixFigures } from './matrix.ts'
import { memoryFigures } from './memory.ts'
import { mirrorFigures } from './mirror.ts'
import { pageFigures } from './pages.ts'
import { type Line, table } from './table.ts'

const HELP = `npm run bench -- [pages|api|follow|export|import|desk|memory]… [--quick] [--large N] [--json]

Prints how fast answers are, each against others measured beside it in the same run. Answers are checked.
  --quick     short rounds, no large run
  --large N   articles of the large run (20000)
  --json      the figures as JSON on stdout
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean' },
    large: { type: 'string', default: '20000' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  process.stdout.write(HELP)
  process.exit(0)
}

const folder = mkdtempSync(join(tmpdir(), 'bilingual-bench-'))
const settings = {
  folder,
  large: values.quick ? 0 : Number(values.large),
  duration: values.quick ? 400 : 1500,
  say: (text: string) => void process.stderr.write(`${text}\n`),
}
const wanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name)
const parts: Record<string, Line[]> = {}
try {
  if (wanted('pages')) parts['Reader pages'] = await pageFigures(settings)
  if (wanted('import')) parts.Importing = await importFigures(settings)
  if (wanted('api')) parts['Headless API'] = await apiFigures(settings)
  if (wanted('follow'))
    parts['Following changes'] = [...(await followFigures(settings)), ...(await mirrorFigures(settings))]
  if (wanted('export')) parts['Static export'] = await exportFigures(settings)
  if (wanted('desk')) parts['The desk'] = [...(await deskFigures(settings)), ...(await matrixFigures(settings))]
  if (wanted('memory')) parts['Translation memory'] = memoryFigures(settings)
} finally {
  rmSync(folder, { force: true, recursive: true })
}
if (values.json) process.stdout.write(`${JSON.stringify(parts, null, 2)}\n`)
else for (const [title, lines] of Object.entries(parts)) process.stdout.write(table(title, lines))
process.exit(0)
