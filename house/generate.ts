import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Writes what is generated from the configuration: types, the admin's import map, and a migration of the embedded
 * database where its schema moved on. With `--check` nothing is left written: what is out of step is named, exit 1.
 */
const check = process.argv.includes('--check')
const dataDir = mkdtempSync(join(tmpdir(), 'bilingual-generate-'))
const MIGRATIONS = 'migrations'
const FILES = ['payload-types.ts', 'app/(payload)/admin/importMap.js', join(MIGRATIONS, 'index.ts')]

const read = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function payload(...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(join('node_modules', '.bin', 'payload'), args, {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URI: '', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // Payload's commands end with 0 after an error as well.
  if (status === 0 && !/\bERROR\b|Error:/.test(stdout + stderr)) return
  console.error(stdout + stderr)
  process.exit(1)
}

const before = new Map(FILES.map((file) => [file, read(file)]))
const migrationsBefore = new Set(readdirSync(MIGRATIONS))
payload('generate:types')
payload('generate:importmap')
payload('migrate:create', 'schema', '--skip-empty')
rmSync(dataDir, { force: true, recursive: true })

const written = readdirSync(MIGRATIONS).filter((file) => !migrationsBefore.has(file))
const moved = FILES.filter((file) => read(file) !== before.get(file))
if (!check) {
  console.log(moved.length + written.length === 0 ? 'Nothing moved.' : [...moved, ...written].join('\n'))
  process.exit(0)
}

for (const file of written) rmSync(join(MIGRATIONS, file))
for (const file of moved) {
  const text = before.get(file)
  if (text === null || text === undefined) rmSync(file)
  else writeFileSync(file, text)
}
if (moved.length + written.length > 0) {
  console.error(`Out of step with the configuration: ${[...moved, ...written].join(', ')}. Run npm run generate.`)
  process.exit(1)
}
console.log('Generated files are in step.')
