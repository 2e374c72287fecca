import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Mirror, type MirrorReport } from '../../src/mirroring/mirror.ts'
import { startChild } from './child.ts'
import type { Line } from './table.ts'

const AT_FIRST = 1000
const LATER = 500

/** Every file with its bytes as one text, to be compared. */
const contents = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '.mirror.json')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path.slice(folder.length)}\n${readFileSync(path, 'utf8')}`)
    .join('\n')

/** A mirror that was stopped while 500 articles came, beside one made anew: equal, and how long each took. */
export async function mirrorFigures({ folder, say }: { folder: string; say(text: string): void }): Promise<Line[]> {
  const server = await startChild('payload', { NODE_ENV: 'test', PAYLOAD_FORCE_DRIZZLE_PUSH: 'true' })
  const mirrored = async (name: string): Promise<{ ms: number; report: MirrorReport }> => {
    const began = performance.now()
    const mirror = await Mirror.open({
      url: `http://127.0.0.1:${server.port}`,
      into: join(folder, name),
      formats: ['json'],
      dryRun: false,
      signal: new AbortController().signal,
      progress: () => undefined,
    })
    return { report: await mirror.sync(), ms: performance.now() - began }
  }
  try {
    say(`A mirror of ${AT_FIRST.toLocaleString('en-US')} articles, and ${LATER} more while it is stopped …`)
    await server.call('fill', { from: 0, to: AT_FIRST })
    const first = await mirrored('kept')
    await server.call('fill', { from: AT_FIRST, to: AT_FIRST + LATER })
    for (let times = 0; times < 5; times++) await server.call('act')
    const later = await mirrored('kept')
    const fresh = await mirrored('fresh')
    if (contents(join(folder, 'kept')) !== contents(join(folder, 'fresh'))) throw new Error('The mirrors differ.')
    const all = `of ${(AT_FIRST + LATER).toLocaleString('en-US')} articles`
    return [
      {
        name: `a mirror of ${AT_FIRST.toLocaleString('en-US')} articles in both languages`,
        value: first.ms,
        unit: 'ms',
      },
      { name: `goes on after ${LATER} more (${later.report.written} files written)`, value: later.ms, unit: 'ms' },
      {
        name: `beside one made anew, ${all}`,
        value: fresh.ms,
        unit: 'ms',
        ratios: { 'going on': fresh.ms / later.ms },
      },
    ]
  } finally {
    await server.stop()
  }
}
