import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { temporaryFolder } from '../_support/places.ts'
import { root } from '../_support/server.ts'

const folder = temporaryFolder()
afterAll(() => rmSync(folder, { force: true, recursive: true }))

/** Loads the site's configuration in a process of its own, as a start or a command does. */
const load = (DATA_DIR: string, env: Record<string, string> = {}) => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '-e', "import('./site/database.ts').then(({ database }) => void database())"],
    {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', DATA_DIR, ...env },
    },
  )
  expect(status, stderr).toBe(0)
}
const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8)

it('makes the embedded database its owner’s alone, and leaves one that is there', () => {
  load(join(folder, 'new'))
  expect(modeOf(join(folder, 'new/site.db'))).toBe('600')
  mkdirSync(join(folder, 'old'))
  writeFileSync(join(folder, 'old/site.db'), '', { mode: 0o640 })
  load(join(folder, 'old'))
  expect(modeOf(join(folder, 'old/site.db'))).toBe('640')
})

it('makes no file while the site is built', () => {
  load(join(folder, 'built'), { NEXT_PHASE: 'phase-production-build' })
  expect(existsSync(join(folder, 'built/site.db'))).toBe(false)
})
