import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { buildName } from '../../start/build.ts'
import { temporaryFolder } from '../_support/places.ts'

const dir = temporaryFolder()
afterAll(() => rmSync(dir, { force: true, recursive: true }))

it('names a build by the version and what it was made from', () => {
  writeFileSync(join(dir, 'package.json'), '{"version":"1.2.3"}')
  expect(buildName(dir)).toBe('1.2.3')
  mkdirSync(join(dir, '.next'))
  writeFileSync(join(dir, '.next/built-from'), 'a'.repeat(64))
  expect(buildName(dir)).toBe('1.2.3+aaaaaaaaaaaa')
})
