import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sortKeyOf } from '../../src/editions/project.ts'
import { startChild } from './child.ts'
import { startNginx } from './nginx.ts'
import { cold, rounds } from './rounds.ts'
import { sample } from './samples.ts'
import { benchEdition } from './seed.ts'
import type { Line } from './table.ts'

const BR = { 'accept-encoding': 'br' }
const cursorOf = (number: number): string =>
  Buffer.from(sortKeyOf(benchEdition(number, 'en', ''))).toString('base64url')
const few = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index)

export interface Settings {
  folder: string
  /** Articles of the large run; 0 leaves it out. */
  large: number
  duration: number
  say: (text: string) => void
}

/** The API over a real Payload on the embedded database, against bare node:http, nginx and Payload's own REST. */
export async function apiFigures({ folder, large, duration, say }: Settings): Promise<Line[]> {
  const payload = await startChild('payload', { NODE_ENV: 'test', PAYLOAD_FORCE_DRIZZLE_PUSH: 'true' })
  const lines: Line[] = []
  try {
    say('API: 1,000 articles are written …')
    await payload.call('fill', { from: 0, to: 1000 })
    const one = '/api/v1/en/articles/bench-7-en'
    const list = '/api/v1/en/articles?limit=20'
    const samples = [await sample('one', payload.port, one, folder), await sample('list', payload.port, list, folder)]
    const file = join(folder, 'api.json')
    writeFileSync(file, JSON.stringify(samples))
    const bare = await startChild('bare', { SAMPLES: file })
    const nginx = await startNginx(folder)
    say('API: measured against bare node:http, nginx and Payload’s REST …')
    const fast = await rounds(
      {
        'front one': { port: payload.port, path: one, headers: BR },
        'bare one': { port: bare.port, path: one, headers: BR },
        'front list': { port: payload.port, path: list, headers: BR },
        'bare list': { port: bare.port, path: list, headers: BR },
        ...(nginx && { 'nginx one': { port: nginx.port, path: '/one' } }),
      },
      { duration },
    )
    const rest = await rounds(
      {
        one: { port: payload.port, path: '/api/plain?where[slug][equals]=bench-7-en&limit=1&depth=1' },
        list: { port: payload.port, path: '/api/plain?limit=20&depth=1&sort=-publishedAt' },
      },
      { duration },
    )
    await bare.stop()
    await nginx?.stop()
    for (const name of ['one', 'list'] as const) {
      const value = fast(`front ${name}`).rate
      const ratios: Record<string, number> = {
        'bare node:http': value / fast(`bare ${name}`).rate,
        'Payload’s REST': value / rest(name).rate,
      }
      if (nginx && name === 'one') ratios.nginx = value / fast('nginx one').rate
      lines.push({ name: `API ${name}, kept`, value, unit: '/s', ratios, wanted: '0.6 of node, 50 × REST' })
    }
    const small = await measureCold(payload.port, 100)
    lines.push({ name: 'API one, not kept', value: small.one, unit: 'ms', wanted: 'at most 3 ms' })
    lines.push({ name: 'API list, not kept', value: small.list, unit: 'ms' })
    const acts = await payload.call<{ act: number; save: number }>('acts', 40)
    const ratios = { 'payload.update': acts.act / acts.save }
    lines.push({ name: 'a publish, all followers', value: acts.act, unit: 'ms', ratios, wanted: 'at most 2 ×' })
    if (large > 1000) {
      say(`API: up to ${large.toLocaleString('en-US')} articles are written …`)
      await payload.call('fill', { from: 1000, to: large })
      const grown = await measureCold(payload.port, 400)
      const name = `not kept, ${large.toLocaleString('en-US')} articles`
      const against = '1,000 articles'
      const wanted = 'within 1.5 ×'
      lines.push({
        name: `API one, ${name}`,
        value: grown.one,
        unit: 'ms',
        ratios: { [against]: grown.one / small.one },
        wanted,
      })
      lines.push({
        name: `API list, ${name}`,
        value: grown.list,
        unit: 'ms',
        ratios: { [against]: grown.list / small.list },
        wanted,
      })
    }
  } finally {
    await payload.stop()
  }
  return lines
}

async function measureCold(port: number, from: number): Promise<{ one: number; list: number }> {
  await cold(
    port,
    few(from - 20, 20).map((number) => `/api/v1/en/articles/bench-${number}-en`),
  )
  return {
    one: await cold(
      port,
      few(from, 200).map((number) => `/api/v1/en/articles/bench-${number}-en`),
    ),
    list: await cold(
      port,
      few(from, 60).map((number) => `/api/v1/en/articles?limit=20&cursor=${cursorOf(number)}`),
    ),
  }
}
