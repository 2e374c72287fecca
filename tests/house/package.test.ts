import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Inside the repository, so that what the package imports is found. */
const out = join(process.cwd(), 'node_modules', '.cache', 'payload-bilingual-package')
const { exports, files } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, { types: string; default: string }>
  files: string[]
}
const built = (path: string): string => path.replace('./dist', out)

describe('the package', () => {
  beforeAll(() => {
    execFileSync(join('node_modules', '.bin', 'tsc'), ['-p', 'tsconfig.build.json', '--outDir', out])
  })
  afterAll(() => rmSync(out, { force: true, recursive: true }))

  it('has a file and types behind each of its entries', () => {
    expect(files).toEqual(['dist'])
    for (const { types, default: file } of Object.values(exports)) {
      expect(existsSync(built(types))).toBe(true)
      expect(existsSync(built(file))).toBe(true)
    }
  })

  it('loads in plain Node, with its acts and the addresses of its commands', () => {
    const script = `
      const { bilingualPublishing, publish } = await import(${JSON.stringify(pathToFileURL(built('./dist/src/index.js')).href)})
      const { bin } = await import(${JSON.stringify(pathToFileURL(built('./dist/src/commands/bin.js')).href)})
      const { existsSync } = await import('node:fs')
      console.log(JSON.stringify([typeof bilingualPublishing, typeof publish, bin.map(({ scriptPath }) => existsSync(scriptPath))]))`
    const args = ['--conditions', 'production', '--input-type=module', '-e', script]
    const printed = execFileSync(process.execPath, args, {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' },
    })
    const [plugin, act, commands] = JSON.parse(printed.trim().split('\n').at(-1) ?? '[]')
    expect([plugin, act]).toEqual(['function', 'function'])
    expect(commands).toEqual(commands.map(() => true))
    expect(commands.length).toBeGreaterThan(2)
  })
})
