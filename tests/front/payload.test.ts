import type { Payload } from 'payload'
import { correct, publish, systemPerson, withdraw } from 'payload-bilingual'
import { createFront } from 'payload-bilingual/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { story, update } from '../_support/desk.ts'
import { serve } from './fakes.ts'
import { pagesOf } from './pagesOf.ts'

const by = systemPerson('test')
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const openSite = (payload: Payload) => serve(createFront({ payload, next: pagesOf(payload) }).listener)

eachDatabase((db) => {
  describe('the front over the log', () => {
    let booted: Booted
    let other: Booted
    let site: Awaited<ReturnType<typeof serve>>
    let there: Awaited<ReturnType<typeof serve>>
    beforeAll(async () => {
      booted = await db.boot()
      other = await db.boot({ at: booted.at })
      site = await openSite(booted.payload)
      there = await openSite(other.payload)
    })
    afterAll(async () => {
      await Promise.all([site?.close(), there?.close()])
      await other?.stop()
      await booted?.stop()
    })

    it('shows each act to the very next request, page and API alike', async () => {
      const { payload } = booted
      const { article, texts } = await story(payload, { title: 'Acts' })
      const read = async () => {
        const [page, api] = [await site.ask('/en/articles/acts-en'), await site.ask('/api/v1/en/articles/acts-en')]
        return [page.status, api.status, /<h1>(.*)<\/h1>/.exec(page.text)?.[1], JSON.parse(api.text).title]
      }
      expect((await read()).slice(0, 2)).toEqual([404, 404])
      await publish(payload, { article: article.uid, languages: ['ko', 'en'], by })
      expect(await read()).toEqual([200, 200, 'Acts en', 'Acts en'])
      await update(payload, 'translations', texts.en?.id ?? '', { title: 'Acts again' })
      expect(await read()).toEqual([200, 200, 'Acts en', 'Acts en'])
      await correct(payload, { article: article.uid, languages: ['en'], by, note: 'The title said less.' })
      expect(await read()).toEqual([200, 200, 'Acts again', 'Acts again'])
      await withdraw(payload, { article: article.uid, languages: ['en'], by })
      expect((await read()).slice(0, 2)).toEqual([410, 410])
      expect((await site.ask('/api/v1/ko/articles/acts-ko')).status).toBe(200)
    })

    it('shows a changed label in every answer that has it', async () => {
      const { payload } = booted
      const { article, category } = await story(payload, { title: 'Labelled', languages: ['en'] })
      await publish(payload, { article: article.uid, languages: ['en'], by })
      const path = '/api/v1/en/articles/labelled-en'
      const before = await site.ask(path)
      expect(JSON.parse(before.text).category.name).toBe('International')
      await update(payload, 'categories', category.id, { name: { ko: '국제', en: 'World' } })
      const after = await site.ask(path, { headers: { 'if-none-match': before.headers.etag ?? '' } })
      expect([after.status, JSON.parse(after.text).category.name]).toEqual([200, 'World'])
    })

    it('sends programs after a moved address', async () => {
      const { payload } = booted
      const { article, texts } = await story(payload, { title: 'Moved', languages: ['ko'] })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      expect((await site.ask('/api/v1/ko/articles/moved-ko')).status).toBe(200)
      await update(payload, 'translations', texts.ko?.id ?? '', { slug: '옮긴-곳' })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      const { status, headers } = await site.ask('/api/v1/ko/articles/moved-ko')
      const location = `https://news.example/api/v1/ko/articles/${encodeURIComponent('옮긴-곳')}`
      expect([status, headers.location]).toEqual([308, location])
      const nfd = encodeURIComponent('옮긴-곳'.normalize('NFD'))
      expect(JSON.parse((await site.ask(`/api/v1/ko/articles/${nfd}`)).text).slug).toBe('옮긴-곳')
    })

    it('never shows a withdrawn text once the act is done, under readers who keep asking', async () => {
      const { payload } = booted
      const { article } = await story(payload, { title: 'Canary', languages: ['en'] })
      await publish(payload, { article: article.uid, languages: ['en'], by })
      let done = false
      let early = 0
      let late = 0
      const readers = Array.from({ length: 6 }, async () => {
        for (let end = Date.now() + 600; Date.now() < end; ) {
          const after = done
          const { text } = await site.ask('/en/articles/canary-en')
          if (!text.includes('Canary')) continue
          if (after) late++
          else early++
        }
      })
      await pause(200)
      await withdraw(payload, { article: article.uid, languages: ['en'], by })
      done = true
      await Promise.all(readers)
      expect(late).toBe(0)
      expect(early).toBeGreaterThan(0)
    })

    it('sees in one process within a second what another did, and from the first request after a restart', async () => {
      const { payload } = booted
      const { article } = await story(payload, { title: 'Far', languages: ['en'] })
      await publish(payload, { article: article.uid, languages: ['en'], by })
      await pause(1000)
      for (const path of ['/en/articles/far-en', '/api/v1/en/articles/far-en'])
        expect((await there.ask(path)).status).toBe(200)
      await withdraw(payload, { article: article.uid, languages: ['en'], by })
      await pause(1000)
      for (const path of ['/en/articles/far-en', '/api/v1/en/articles/far-en'])
        expect((await there.ask(path)).status).toBe(410)
      const again = await db.boot({ at: booted.at })
      const restarted = await openSite(again.payload)
      expect((await restarted.ask('/en/articles/far-en')).status).toBe(410)
      await restarted.close()
      await again.stop()
    })

    it('lists what is live, newest first, and nothing else', async () => {
      const { payload } = booted
      await story(payload, { title: 'Working', languages: ['ko'] })
      const { items } = JSON.parse((await site.ask('/api/v1/ko/articles')).text)
      const titles: string[] = items.map(({ title }: { title: string }) => title)
      expect(titles).toContain('Acts ko')
      expect(titles).not.toContain('Working ko')
      const times = items.map(({ originallyPublishedAt }: { originallyPublishedAt: string }) => originallyPublishedAt)
      expect(times).toEqual([...times].sort().reverse())
    })

    it('tells programs every change in order', async () => {
      const { items, head, nextCursor } = JSON.parse((await site.ask('/api/v1/changes?since=0')).text)
      expect(items.map(({ sequence }: { sequence: number }) => sequence)).toEqual(
        Array.from({ length: head }, (_, index) => index + 1),
      )
      expect([nextCursor, items.some(({ kind }: { kind: string }) => kind === 'withdraw')]).toEqual([null, true])
    })
  })
})
