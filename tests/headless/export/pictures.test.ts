import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { handleEndpoints, type Payload } from 'payload'
import { publish, systemPerson, withdraw } from 'payload-bilingual'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportSite } from '../../../src/headless/export/index.ts'
import { type Booted, eachDatabase } from '../../_support/databases.ts'
import { category, type Made, type Story, story } from '../../_support/desk.ts'
import { differences, newFolder } from './folder.ts'

const by = systemPerson('test')

eachDatabase((db) => {
  describe('an export with pictures', { timeout: 120_000 }, () => {
    const { folder, remove } = newFolder()
    const mediaDir = mkdtempSync(join(tmpdir(), 'bilingual-pictures-'))
    let booted: Booted
    let payload: Payload
    let section: Made
    const shown = join(folder, 'current/site/api/media/file')

    const picture = async (name: string, background: string) => {
      const data = await sharp({ create: { width: 1400, height: 800, channels: 3, background } })
        .jpeg()
        .toBuffer()
      return (await payload.create({
        collection: 'media' as 'users',
        data: { alt: { ko: '사진', en: 'A picture' } } as never,
        file: { data, mimetype: 'image/jpeg', name, size: data.length },
        depth: 0,
        overrideAccess: true,
      })) as unknown as { id: string; filename: string }
    }
    const out = async (title: string, heroImage: string): Promise<Story> => {
      const made = await story(payload, { title, category: section, article: { heroImage } })
      await publish(payload, { article: made.article.uid, languages: ['ko', 'en'], by })
      return made
    }

    beforeAll(async () => {
      booted = await db.boot({ plugin: { mediaDir } })
      payload = booted.payload
      section = await category(payload)
    })
    afterAll(async () => {
      remove()
      rmSync(mediaDir, { recursive: true })
      await booted?.stop()
    })

    it('holds the files of those that live articles show, byte by byte, and loses them with the last that shows them', async () => {
      const blue = await picture('blue.jpg', '#357')
      const red = await picture('한글 사진.jpg', '#a33')
      await picture('unused.jpg', '#aaa')
      const first = await out('First with blue', blue.id)
      const second = await out('Second with blue', blue.id)
      const third = await out('With red', red.id)
      const made = await exportSite(payload, folder, { media: true })
      expect([made.failed, await differencesBeside(payload, folder)]).toEqual([[], []])
      const files = readdirSync(shown)
      expect(files.filter((file) => file.startsWith('blue')).length).toBeGreaterThan(1)
      expect(files.some((file) => file.startsWith('unused'))).toBe(false)
      for (const file of files) {
        const response = await handleEndpoints({
          config: payload.config,
          payloadInstanceCacheKey: booted.key,
          request: new Request(`https://news.example/api/media/file/${encodeURIComponent(file)}`),
        })
        expect([file, response.status]).toEqual([file, 200])
        expect(readFileSync(join(shown, file)).equals(Buffer.from(await response.arrayBuffer()))).toBe(true)
      }
      const { ino } = statSync(join(shown, 'blue.jpg'))
      await withdraw(payload, { article: first.article.uid, languages: ['ko', 'en'], by })
      await withdraw(payload, { article: third.article.uid, languages: ['ko', 'en'], by })
      const parts = await exportSite(payload, folder, { media: true, incremental: true })
      expect([parts.incremental, parts.failed]).toEqual([true, []])
      expect(statSync(join(shown, 'blue.jpg')).ino).toBe(ino)
      expect(readdirSync(shown).every((file) => file.startsWith('blue'))).toBe(true)
      await withdraw(payload, { article: second.article.uid, languages: ['ko', 'en'], by })
      await exportSite(payload, folder, { media: true, incremental: true })
      expect(existsSync(shown) ? readdirSync(shown) : []).toEqual([])
    })

    it('names a picture that is not on this machine, and goes out without it', async () => {
      const lost = await picture('lost.jpg', '#393')
      const { article } = await out('With a lost picture', lost.id)
      rmSync(join(mediaDir, 'lost.jpg'))
      const made = await exportSite(payload, folder, { media: true, incremental: true })
      expect(made.failed).toEqual(['/api/media/file/lost.jpg'])
      await withdraw(payload, { article: article.uid, languages: ['ko', 'en'], by })
    })
  })
})

/** Pictures are no answers of the API: all else is as it is live. */
const differencesBeside = async (payload: Payload, folder: string): Promise<string[]> =>
  (await differences(payload, folder)).filter((one) => !one.startsWith('api/media/'))
