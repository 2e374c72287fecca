import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Everything that must hold, fast ones first: generated files in step, format and lint, rooms, types, then unit and
 * database tests, a short run of kills, and real Chromium. `npm test -- --fast` leaves the last two out.
 * The last line is `N passed, N failed`; with TEST_SUMMARY=FILE it is written there as well.
 */
const fast = process.argv.includes('--fast')
const folder = mkdtempSync(join(tmpdir(), 'bilingual-test-'))
const binary = (name: string) => join('node_modules', '.bin', name)

type Step = { name: string; command: string[]; env?: Record<string, string>; report?: string }

const vitest = (project: string, env: Record<string, string> = {}): Step => {
  const report = join(folder, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return { name: project, command: [binary('vitest'), 'run', '--project', project, ...reporters], env, report }
}

const steps: Step[] = [
  { name: 'generated files', command: [process.execPath, '--import', 'tsx', 'house/generate.ts', '--check'] },
  { name: 'lint', command: [binary('biome'), 'check'] },
  { name: 'rooms', command: [process.execPath, '--import', 'tsx', 'house/rooms.ts'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  vitest('node'),
  ...(fast
    ? []
    : [
        vitest('faults', { KILLS: process.env.KILLS ?? '10', WEBHOOK_KILLS: process.env.WEBHOOK_KILLS ?? '3' }),
        vitest('browser'),
      ]),
]

/** What a run of vitest counted; a run that wrote no report counts as one failure. */
function counted(report: string, status: number | null): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
    const failed = Math.max(numFailedTests, status === 0 ? 0 : Math.max(1, Math.min(1, numFailedTestSuites)))
    return { passed: numPassedTests, failed }
  } catch (error) {
    console.error(`No report of the tests: ${error instanceof Error ? error.message : error}`)
    return { passed: 0, failed: 1 }
  }
}

let passed = 0
let failed = 0
for (const { name, command, env, report } of steps) {
  const began = performance.now()
  console.log(`\n▸ ${name}`)
  const [program = '', ...args] = command
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  const result = report ? counted(report, status) : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }
  passed += result.passed
  failed += result.failed
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(
    `${result.failed === 0 ? '✓' : '✗'} ${name}: ${result.passed} passed, ${result.failed} failed, ${seconds} s`,
  )
}
rmSync(folder, { force: true, recursive: true })

const summary = `${passed} passed, ${failed} failed`
if (process.env.TEST_SUMMARY) writeFileSync(process.env.TEST_SUMMARY, `${summary}\n`)
console.log(`\n${summary}`)
process.exit(failed === 0 ? 0 : 1)
