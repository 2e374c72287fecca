import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { type CollectionConfig, getPayload, handleEndpoints } from 'payload'
import { correct, publish, systemPerson } from 'payload-bilingual'
import { createFront } from 'payload-bilingual/node'
import { editionsOf } from '../../../src/editions/index.ts'
import { bodyOf, category, create, type Made, story, update } from '../../_support/desk.ts'
import { hostConfig } from '../../_support/host.ts'
import { temporaryFolder } from '../../_support/places.ts'
import { serveParent } from '../child.ts'
import { benchEdition, seed } from '../seed.ts'

/** The same article as a collection of Payload's own would hold it, open to all, with the index it needs. */
const plain: CollectionConfig = {
  slug: 'plain',
  access: { read: () => true },
  fields: [
    { name: 'title', type: 'text' },
    { name: 'slug', type: 'text', unique: true, index: true },
    { name: 'deck', type: 'text' },
    { name: 'summary', type: 'textarea' },
    { name: 'dateline', type: 'text' },
    { name: 'publishedAt', type: 'date', index: true },
    { name: 'section', type: 'relationship', relationTo: 'sections' },
    { name: 'body', type: 'richText' },
  ],
}
const sections: CollectionConfig = {
  slug: 'sections',
  access: { read: () => true },
  fields: [{ name: 'name', type: 'text' }],
}

const folder = temporaryFolder()
process.on('exit', () => rmSync(folder, { force: true, recursive: true }))
const db = sqliteAdapter({ client: { url: `file:${join(folder, 'bench.db')}` }, wal: true, busyTimeout: 5000 })
const key = randomUUID()
const config = await hostConfig({ db, config: { collections: [plain, sections] } })
const payload = await getPayload({ config, key })
const front = createFront({ payload, next: (_, res) => void res.writeHead(404).end() })

async function rest(req: IncomingMessage): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' })
  return handleEndpoints({
    config,
    payloadInstanceCacheKey: key,
    request: new Request(`http://localhost${req.url}`, { headers }),
  })
}

const server = createServer(async (req, res) => {
  if (req.url?.startsWith('/api/v1')) return front.listener(req, res)
  const response = await rest(req)
  const body = Buffer.from(await response.arrayBuffer())
  res.writeHead(response.status, { ...Object.fromEntries(response.headers), 'content-length': body.length })
  res.end(body)
})

let section: Made | null = null
let acting: string | null = null

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

server.listen(0, '127.0.0.1', () =>
  serveParent((server.address() as AddressInfo).port, {
    /** Fills the log with pairs up to a number, and Payload's own collection with the first of them. */
    async fill({ from, to }: { from: number; to: number }) {
      section ??= await category(payload)
      const { uid } = section
      await seed(payload, from, to, (number, language) => benchEdition(number, language, uid))
      if (from > 0) return editionsOf(payload).refresh()
      const plainSection = await create(payload, 'sections', { name: 'International' })
      for (let number = 0; number < 40; number++) {
        const { title, slug, deck, summary, dateline, publishedAt, body } = benchEdition(number, 'en', 'bench')
        const texts = body.flatMap((block) => ('children' in block ? block.children : []))
        const words = texts.map((inline) => ('text' in inline ? inline.text : ''))
        const data = {
          title,
          slug,
          deck,
          summary,
          dateline,
          publishedAt,
          section: plainSection.id,
          body: bodyOf(...words),
        }
        await create(payload, 'plain', data)
      }
      return editionsOf(payload).refresh()
    },
    /** Corrects an article once more: when it began and ended, and its place in the log. */
    async act() {
      const by = systemPerson('bench')
      if (acting === null) {
        const { article } = await story(payload, { title: 'Followed', languages: ['en'] })
        acting = article.uid
        await publish(payload, { article: acting, languages: ['en'], by })
      }
      const began = performance.timeOrigin + performance.now()
      await correct(payload, { article: acting, languages: ['en'], by, note: 'Once more' })
      return { began, ended: performance.timeOrigin + performance.now(), sequence: editionsOf(payload).head() }
    },
    /** Bytes that this process needs for what it holds, buffers of its connections included. */
    async memory() {
      for (let times = 0; times < 3; times++) {
        collect()
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
      const { heapUsed, external } = process.memoryUsage()
      return heapUsed + external
    },
    /** Times a correction, with everything that follows it, against a plain update of the same translation. */
    async acts(rounds: number) {
      const { article, texts } = await story(payload, { title: 'Timed', languages: ['en'] })
      const by = systemPerson('bench')
      await publish(payload, { article: article.uid, languages: ['en'], by })
      const acts: number[] = []
      const saves: number[] = []
      for (let round = 0; round < rounds; round++) {
        const title = `Timed ${round}`
        saves.push(await timed(() => update(payload, 'translations', texts.en?.id ?? '', { title })))
        const note = 'Timed'
        acts.push(await timed(() => correct(payload, { article: article.uid, languages: ['en'], by, note })))
      }
      return { act: median(acts), save: median(saves) }
    },
  }),
)
