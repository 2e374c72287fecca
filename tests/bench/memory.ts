import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Line } from './table.ts'

interface Figures {
  segments: number
  loadSeconds: number
  memoryMB: number
  medianMs: number
  p99Ms: number
}

/** How fast the translation memory answers a block, in a process of its own. */
export function memoryFigures({ large, say }: { large: number; say(text: string): void }): Line[] {
  const segments = large > 0 ? 100_000 : 10_000
  say(`The translation memory: ${segments} segments …`)
  const script = fileURLToPath(new URL('deskMemory.ts', import.meta.url))
  const printed = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', script, String(segments)], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'test' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const figures: Figures = JSON.parse(/\{.*"medianMs".*\}/.exec(printed)?.[0] ?? '')
  const of = `of ${segments.toLocaleString('en-US')} segments`
  return [
    { name: `a block, median, ${of}`, value: figures.medianMs, unit: 'ms', wanted: 'under 50 ms' },
    { name: `a block, p99, ${of}`, value: figures.p99Ms, unit: 'ms', wanted: 'under 200 ms' },
    { name: 'reading them in', value: figures.loadSeconds * 1000, unit: 'ms' },
    { name: 'the index in memory', value: figures.memoryMB, unit: 'MiB' },
  ]
}
