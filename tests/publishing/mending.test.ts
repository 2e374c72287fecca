import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publish, startBilingual, systemPerson, withdraw } from 'payload-bilingual'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { editionsOf } from '../../src/editions/index.ts'
import { mendTornSaves, mendVersions } from '../../src/publishing/mendRows.ts'
import { plainAdapter } from '../../src/working/adapter.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { create, story, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

const by = systemPerson('test')

async function picture({ payload }: Booted, alt: object) {
  const data = await sharp({ create: { width: 1400, height: 800, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer()
  return (await payload.create({
    collection: 'media' as 'users',
    data: { alt } as never,
    file: {
      data,
      mimetype: 'image/jpeg',
      name: `picture-${Math.random().toString(36).slice(2)}.jpg`,
      size: data.length,
    },
    depth: 0,
    overrideAccess: true,
  })) as unknown as { id: string; uid: string; filename: string; url: string }
}

eachDatabase((db) => {
  describe('pictures, torn saves and a start', () => {
    let booted: Booted
    let here: string
    beforeAll(async () => {
      here = process.cwd()
      process.chdir(mkdtempSync(join(tmpdir(), 'pictures-')))
      booted = await db.boot()
      await people(booted.payload)
    })
    afterAll(async () => {
      await booted.stop()
      process.chdir(here)
    })

    it('shows a picture’s file only while a live edition uses it, and refuses to replace it meanwhile', async () => {
      const { payload } = booted
      const rest = restOf(booted)
      const image = await picture(booted, { ko: '파란 사진', en: 'A blue picture' })
      const path = `/api/media/file/${image.filename}`
      const missing = await rest('/api/media/file/no-such.jpg')
      expect((await rest(path)).status).toBe(missing.status)
      const { article } = await story(payload, { title: 'Pictured', article: { heroImage: image.id } })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      expect((await rest(path)).status).toBe(200)
      const { ko } = await editionsOf(payload).byUid(article.uid)
      expect(ko?.hero).toMatchObject({ media: image.uid, alt: '파란 사진', width: 1400, height: 800 })
      expect(ko?.hero?.sizes.length).toBeGreaterThan(0)
      const data = await sharp({ create: { width: 10, height: 10, channels: 3, background: '#fff' } })
        .jpeg()
        .toBuffer()
      const replace = payload.update({
        collection: 'media' as 'users',
        id: image.id,
        data: {} as never,
        file: { data, mimetype: 'image/jpeg', name: 'other.jpg', size: data.length },
        overrideAccess: true,
      })
      await expect(replace).rejects.toMatchObject({ status: 409 })
      expect((await rest(path)).status).toBe(200)
      await withdraw(payload, { article: article.uid, languages: ['ko'], by })
      expect((await rest(path)).status).toBe(missing.status)
      expect((await rest(path, { token: await tokenOf(booted, 'writer') })).status).toBe(200)
    })

    it('calls a file by what it is, and serves it as nothing but a picture', async () => {
      const { payload } = booted
      const data = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#753' } })
        .png()
        .toBuffer()
      const file = { data, mimetype: 'image/png', name: '../.강변 사진.html', size: data.length }
      const made = (await payload.create({
        collection: 'media' as 'users',
        data: {} as never,
        file,
        depth: 0,
        overrideAccess: true,
      })) as unknown as { filename: string }
      expect(made.filename).toBe('강변-사진.png')
      const answer = await restOf(booted)(`/api/media/file/${encodeURIComponent(made.filename)}`, {
        token: await tokenOf(booted, 'editor'),
      })
      expect([
        answer.status,
        answer.headers.get('content-security-policy'),
        answer.headers.get('x-content-type-options'),
      ]).toEqual([200, "default-src 'none'; sandbox", 'nosniff'])
    })

    it('holds back a picture without alternative text in the language', async () => {
      const image = await picture(booted, { ko: '한국어만', en: '' })
      const { article } = await story(booted.payload, { title: 'Half seen', article: { heroImage: image.id } })
      await expect(
        publish(booted.payload, { article: article.uid, languages: ['ko', 'en'], by }),
      ).rejects.toMatchObject({
        problems: [expect.objectContaining({ code: 'hero-without-alt', language: 'en', document: image.uid })],
      })
    })

    it('mends a save that was killed between its row and its lists', async () => {
      const { payload } = booted
      const [first, second] = [
        await create(payload, 'tags', { name: { ko: '하나', en: 'One' } }),
        await create(payload, 'tags', { name: { ko: '둘', en: 'Two' } }),
      ]
      const { article } = await story(payload, { title: 'Torn', article: { tags: [first.id] } })
      await update(payload, 'articles', article.id, { tags: [second.id] })
      await plainAdapter(payload).updateOne({ collection: 'articles', id: article.id, data: { tags: [first.id] } })
      expect(await mendTornSaves(payload)).toEqual([article.uid])
      const row = (await payload.findByID({
        collection: 'articles' as 'users',
        id: article.id,
        depth: 0,
        overrideAccess: true,
      })) as unknown as { tags: unknown[] }
      expect(row.tags).toEqual([second.id])
      expect(await mendTornSaves(payload)).toEqual([])
    })

    it('keeps in the history a text whose save was killed before its version, and no other twice', async () => {
      const { payload } = booted
      // What the tests before wrote past every save.
      await mendVersions(payload)
      const { texts } = await story(payload, { title: 'Unkept' })
      const text = texts.ko as { id: string | number; uid: string }
      await update(payload, 'translations', text.id, { deck: 'A deck' })
      const rest = restOf(booted)
      const token = await tokenOf(booted, 'editor')
      for (const act of [{ act: 'review' }, { act: 'approve' }])
        expect(
          (await rest('/api/bilingual/work', { method: 'POST', token, body: { translation: String(text.id), ...act } }))
            .status,
        ).toBe(200)
      expect(await mendVersions(payload)).toEqual([])
      const { snapshot } = (await payload.db.findOne<{ id: string; snapshot: object }>({
        collection: 'translations',
        where: { id: { equals: text.id } },
      })) as { snapshot: object }
      const at = new Date().toISOString()
      const killed = { title: 'Words of the killed save', updatedAt: at, snapshot: { ...snapshot, at } }
      await plainAdapter(payload).updateOne({ collection: 'translations', id: text.id, data: killed })
      expect(await mendVersions(payload)).toEqual([text.uid])
      const { docs } = await payload.findVersions({
        collection: 'translations' as 'users',
        where: { parent: { equals: text.id } },
        sort: '-updatedAt',
        limit: 1,
        depth: 0,
        overrideAccess: true,
      })
      expect(docs[0]?.version).toMatchObject({ title: killed.title, deck: 'A deck', language: 'ko' })
      expect(await mendVersions(payload)).toEqual([])
    })

    it('releases at its start a notice whose save died before its release', async () => {
      const { payload } = booted
      const notice = await create(payload, 'disclaimers', {
        name: { ko: '가', en: 'A' },
        text: { ko: '앞', en: 'before' },
      })
      await plainAdapter(payload).updateOne({
        collection: 'disclaimers',
        id: notice.id,
        data: { text: { ko: '뒤', en: 'after' } },
      })
      const running = startBilingual(payload)
      await running.ready
      expect((await editionsOf(payload).taxonomy()).get('disclaimers', notice.uid)?.text?.ko).toBe('뒤')
      await running.stop()
    })

    it('follows another process within a second', async () => {
      const other = await db.boot({ at: booted.at })
      const running = startBilingual(other.payload)
      await running.ready
      const { article } = await story(booted.payload, { title: 'Elsewhere', languages: ['ko'] })
      const { sequence } = await publish(booted.payload, { article: article.uid, languages: ['ko'], by })
      await vi.waitUntil(() => editionsOf(other.payload).head() >= sequence, { timeout: 5000, interval: 20 })
      expect(editionsOf(other.payload).movedSince([`article:${article.uid}`], sequence - 1)).toBe(true)
      await running.stop()
      await other.stop()
    })
  })
})
