import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { expectNoGrowth } from './figures.ts'

it('the client for programs is small, and takes nothing but what every platform has', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: ['src/exports/api.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    // Whatever needs Node, or a package, is not found here and fails.
    platform: 'neutral',
    target: 'es2022',
    write: false,
    metafile: true,
  })
  const contents = outputFiles[0]?.contents ?? new Uint8Array()
  expect(Object.keys(metafile.inputs).filter((file) => !/^src\/(?:apiClient|exports\/api\.ts)/.test(file))).toEqual([])
  const text = new TextDecoder().decode(contents)
  expect(text).toContain('follow')
  expect(text).not.toMatch(/\b(?:Buffer|process|require|window|document)\b/)
  const gzip = gzipSync(contents, { level: 9 }).length
  expect(gzip).toBeLessThan(4096)
  expectNoGrowth('client.json', { 'payload-bilingual/api, gzip': gzip })
})
