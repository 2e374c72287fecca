import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The public entries by the names a host application uses, mapped to their source as in tsconfig.json. */
const alias = [
  { find: /^payload-bilingual$/, replacement: here('./src/index.ts') },
  { find: /^payload-bilingual\/(client|rsc|types|next|node|api)$/, replacement: here('./src/exports/$1.ts') },
  { find: '@payload-config', replacement: here('./payload.config.ts') },
]

const browser = 'tests/**/*.browser.test.ts'
const shared = {
  environment: 'node',
  env: { NODE_ENV: 'test', PAYLOAD_FORCE_DRIZZLE_PUSH: 'true' },
  hookTimeout: 120_000,
  testTimeout: 60_000,
  // A condition is waited for as long as a busy machine may need.
  expect: { poll: { timeout: 20_000 } },
} as const

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  resolve: { alias },
  test: {
    maxWorkers: 2,
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [browser, 'tests/faults/**'],
          globalSetup: ['tests/_support/mongod.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'browser',
          include: [browser],
          globalSetup: ['tests/_support/mongod.ts', 'tests/_support/build.ts'],
          fileParallelism: false,
          // A second try, which the report names, because a shared machine may stop a browser in mid-gesture.
          retry: 1,
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: ['tests/_support/mongod.ts'],
          fileParallelism: false,
          testTimeout: 3_600_000,
        },
      },
    ],
  },
})
