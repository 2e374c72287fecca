import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Lock = { packages: Record<string, { version?: string; resolved?: string; license?: string; dev?: boolean }> }

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock

/** Lowest versions without a known hole, by package. */
const FLOORS: Record<string, string> = {
  payload: '3.90.0',
  next: '16.4.5',
  sharp: '0.35.5',
  mongoose: '8.24.1',
  react: '19.2.6',
  'react-dom': '19.2.6',
}

const parts = (version: string): number[] => version.split(/[.-]/).slice(0, 3).map(Number)
const atLeast = (version: string, floor: string): boolean => {
  const [have, want] = [parts(version), parts(floor)]
  const at = have.findIndex((number, index) => number !== want[index])
  return at === -1 || (have[at] ?? 0) > (want[at] ?? 0)
}

/** Every installed copy of a package, nested ones too. */
const versionsOf = (name: string): string[] =>
  Object.entries(packages).flatMap(([path, { version }]) =>
    version && path.endsWith(`node_modules/${name}`) ? [version] : [],
  )

describe('the lock file', () => {
  it.each(Object.entries(FLOORS))('has %s at %s or newer, wherever it stands', (name, floor) => {
    const versions = versionsOf(name)
    expect(versions.length).toBeGreaterThan(0)
    expect(versions.filter((version) => !atLeast(version, floor))).toEqual([])
  })

  it('has every package of Payload at one version', () => {
    const versions = Object.entries(packages).flatMap(([path, { version }]) =>
      /(?:^|\/)node_modules\/(?:payload|@payloadcms\/[\w-]+)$/.test(path) ? [version] : [],
    )
    expect(versions.length).toBeGreaterThan(6)
    expect(new Set(versions).size).toBe(1)
  })

  it('names no host but the public registry', () => {
    const hosts = new Set(
      Object.values(packages).flatMap(({ resolved }) => (resolved?.startsWith('http') ? [new URL(resolved).host] : [])),
    )
    expect([...hosts].filter((host) => host !== 'registry.npmjs.org')).toEqual([])
  })

  it('tells a lower version from a higher one', () => {
    expect([atLeast('3.89.9', '3.90.0'), atLeast('3.90.0', '3.90.0'), atLeast('4.0.0', '3.90.0')]).toEqual([
      false,
      true,
      true,
    ])
  })
})
