import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../_support/places.ts'
import { startPlainNext, startSite } from '../_support/server.ts'

const dataDir = temporaryFolder()
beforeAll(async () => {
  const site = await startSite({ demo: true, dataDir })
  await site.stop()
})
afterAll(() => rmSync(dataDir, { force: true, recursive: true }))

const ways = {
  'the site with its front': () => startSite({ dataDir }),
  'the same routes under next start': () => startPlainNext(dataDir),
}

describe.each(Object.entries(ways))('%s', (_, start) => {
  it('sends what happened as events, lets a client go, and ends at a signal while others follow', async () => {
    const { url, process } = await start()
    try {
      const { head } = await (await fetch(`${url}/api/v1/changes?since=0`)).json()
      expect(head).toBeGreaterThan(50)
      const follow = (since: number, signal?: AbortSignal) =>
        fetch(`${url}/api/v1/changes?since=${since}`, {
          headers: { accept: 'text/event-stream' },
          ...(signal && { signal }),
        })
      const gone = new AbortController()
      const response = await follow(0, gone.signal)
      expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
      expect(response.headers.get('content-encoding')).toBe(null)
      let text = ''
      for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += chunk
        if (text.includes(`id: ${head}\n`)) break
      }
      expect(text.match(/^id: /gm)).toHaveLength(head)
      gone.abort()
      const streams = await Promise.all([follow(head), follow(head)])
      const waiting = fetch(`${url}/api/v1/changes?since=${head}&wait=30`)
      const ends = Promise.all(streams.map((stream) => stream.text()))
      const began = performance.now()
      const exit = once(process, 'exit')
      process.kill('SIGTERM')
      await exit
      await ends
      expect((await waiting).status).toBe(200)
      // Not asserted as a speed: a held request alone would take 30 seconds, and its grace is 10.
      expect(performance.now() - began).toBeLessThan(9000)
    } finally {
      process.kill('SIGKILL')
    }
  })
})
