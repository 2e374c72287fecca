import { rmSync } from 'node:fs'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { articles } from '../../demo/content/index.ts'
import { demoUid } from '../../demo/ids.ts'
import { seed } from '../../demo/seed.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { temporaryFolder } from '../_support/places.ts'

const stop = new Error('killed')

/** Rows of a collection as the operator sees them. */
const rows = async (payload: Payload, collection: string, where = {}): Promise<Record<string, unknown>[]> => {
  const { docs } = await payload.find({ collection, where, limit: 500, depth: 0, overrideAccess: true, trash: true })
  return docs as unknown as Record<string, unknown>[]
}
const subject = (key: string): string => `article:${demoUid(`articles/${key}`)}`
const live = async (payload: Payload, key: string): Promise<unknown[]> => {
  const found = await rows(payload, 'editions', { subject: { equals: subject(key) }, live: { equals: true } })
  return found.map(({ language }) => language).sort()
}
const releases = (payload: Payload, key: string) => rows(payload, 'releases', { subject: { equals: subject(key) } })

eachDatabase((db) => {
  let booted: Booted
  const pictures = temporaryFolder()
  const said: string[] = []
  const payload = (): Payload => booted.payload
  let took = 0

  beforeAll(async () => {
    booted = await db.boot()
    const { upload } = booted.payload.collections.media?.config ?? {}
    if (upload) upload.staticDir = pictures
    // Cut off twice on the way, as a kill would: while texts are written, and between two acts.
    for (const line of [/20 texts/, /10 stories through/])
      await expect(
        seed(payload(), {
          log: (text) => {
            if (line.test(text)) throw stop
          },
        }),
      ).rejects.toBe(stop)
    const started = Date.now()
    await seed(payload(), { log: (line) => said.push(line) })
    took = Date.now() - started
  })
  afterAll(async () => {
    await booted.stop()
    rmSync(pictures, { recursive: true, force: true })
  })

  it('goes on where it was cut off, without a second of anything', async () => {
    console.log(took, said.join('\n'))
    expect(await rows(payload(), 'articles')).toHaveLength(articles.length)
    const texts = articles.flatMap(({ ko, en }) => [ko, en]).filter(Boolean)
    expect(await rows(payload(), 'translations')).toHaveLength(texts.length)
    expect(await releases(payload(), 'council-budget')).toHaveLength(2)
    expect(await releases(payload(), 'port-cranes')).toHaveLength(1)
  })
})
