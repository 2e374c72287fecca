import { type Browser, chromium } from 'playwright-core'
import { describe } from 'vitest'
import { missing } from './missing.ts'
import { findExecutable } from './places.ts'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const path = findExecutable([
  process.env.CHROMIUM_PATH,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
])

/** A new headless Chromium with an empty profile. Close it when done. */
export const launch = (): Promise<Browser> => chromium.launch({ executablePath: path, args: flags })

/** Describes a suite that needs a real browser; skipped with one line where there is none. */
export const inBrowser = (name: string, body: () => void): void => {
  if (!path) missing('no Chromium (set CHROMIUM_PATH)')
  describe.skipIf(!path)(name, body)
}
