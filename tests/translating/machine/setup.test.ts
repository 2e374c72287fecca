import { afterEach, expect, it } from 'vitest'
import { offline } from '../../../src/translating/machine/offline.ts'
import { setupOf } from '../../../src/translating/machine/setup.ts'

const KEY = 'SETUP_TEST_KEY'
afterEach(() => {
  delete process.env[KEY]
})

it('says what is to be set before a machine can be asked, and never the key', () => {
  expect(setupOf(null)).toEqual({ state: 'none' })
  expect(setupOf({ service: 'none' })).toEqual({ state: 'none' })
  const deepl = { service: 'deepl', keyVariable: KEY } as const
  expect(setupOf(deepl)).toEqual({ state: 'no-key', name: 'DeepL', variable: KEY })
  process.env[KEY] = 'a-secret'
  expect(setupOf(deepl)).toEqual({ state: 'ready', name: 'DeepL' })
})

it('asks for no key where a service may do without, or is the host’s own', () => {
  expect(setupOf({ service: 'libretranslate', url: 'http://127.0.0.1:5000', keyVariable: KEY }).state).toBe('ready')
  expect(setupOf({ service: 'offline' })).toEqual({ state: 'ready', name: 'offline' })
  expect(setupOf({ ...offline, name: 'ours' })).toEqual({ state: 'ready', name: 'ours' })
})
