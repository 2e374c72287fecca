import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { walk } from '../../src/importing/walk.ts'

const folder = mkdtempSync(join(tmpdir(), 'walk-'))
afterAll(() => rmSync(folder, { recursive: true }))
for (const name of ['b/2.txt', 'b/10.txt', 'a.txt', 'c/d/e.txt', '.hidden', '.git/x', '가/나.txt']) {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), 'x')
}
symlinkSync(folder, join(folder, 'c/again'))
symlinkSync(join(folder, 'nowhere'), join(folder, 'c/broken'))

const files = async (...paths: string[]): Promise<string[]> => {
  const found: string[] = []
  for await (const path of walk(paths)) found.push(relative(folder, path))
  return found
}

it('gives every file under a folder in one order, without hidden ones and without going round in a ring', async () => {
  expect(await files(folder)).toEqual(['a.txt', 'b/10.txt', 'b/2.txt', 'c/broken', 'c/d/e.txt', '가/나.txt'])
})

it('gives paths in the order named, and one that is not there as it is', async () => {
  expect(await files(join(folder, 'none'), join(folder, 'b'), join(folder, 'a.txt'))).toEqual([
    'none',
    'b/10.txt',
    'b/2.txt',
    'a.txt',
  ])
})
