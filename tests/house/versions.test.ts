import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Lock = { packages: Record<string, { version?: string; resolved?: string; link?: boolean }> }
const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')
const { packages } = JSON.parse(text) as Lock

/** Every installed copy of a package, the nested ones included. */
const installed = (name: string): string[] =>
  Object.entries(packages)
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .flatMap(([, { version }]) => version ?? [])

const atLeast = (version: string, floor: string): boolean => {
  const [a, b] = [version, floor].map((one) => one.split('-')[0]?.split('.').map(Number) ?? [])
  for (let index = 0; index < 3; index++) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}

/** The first versions without the holes that were published. */
const floors = {
  payload: '3.90.0',
  next: '16.4.5',
  sharp: '0.35.5',
  mongoose: '8.24.1',
  react: '19.2.6',
  'react-dom': '19.2.6',
}

describe('package-lock.json', () => {
  it.each(Object.entries(floors))('has no %s below %s', (name, floor) => {
    const versions = installed(name)
    expect(versions.length).toBeGreaterThan(0)
    expect(versions.filter((version) => !atLeast(version, floor))).toEqual([])
  })

  it('has one exact version of everything of Payload', () => {
    const names = Object.keys(packages).flatMap(
      (path) => path.match(/node_modules\/(payload|@payloadcms\/[^/]+)$/)?.[1] ?? [],
    )
    expect(names).toContain('@payloadcms/richtext-lexical')
    expect([...new Set(names.flatMap(installed))]).toHaveLength(1)
  })

  it('is asked for by exact versions', () => {
    const own = packages[''] as unknown as Record<string, Record<string, string>>
    const asked = { ...own.dependencies, ...own.devDependencies }
    expect(Object.entries(asked).filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([])
  })

  it('names no host to load from', () => {
    expect(text).not.toContain('"resolved"')
  })
})
