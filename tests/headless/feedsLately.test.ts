import type { Payload } from 'payload'
import { publish, systemPerson, withdraw } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reconcileCommand } from '../../src/commands/reconcile.ts'
import { apiHandler } from '../../src/headless/handler.ts'
import { ran } from '../_support/command.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { category, create, type Story, story, update } from '../_support/desk.ts'
import { elementsOf, of } from './xml.ts'

const by = systemPerson('test')

eachDatabase((db) => {
  describe('the feeds of a language, a section and a topic', { timeout: 120_000 }, () => {
    let booted: Booted
    let payload: Payload
    let section: Story['category']
    let tag: Story['category']
    beforeAll(async () => {
      booted = await db.boot()
      payload = booted.payload
      section = await category(payload)
      tag = await create(payload, 'tags', { name: { ko: '강변', en: 'Riverside' } })
    })
    afterAll(() => booted?.stop())

    const out = async (title: string, article = {}): Promise<Story> => {
      const made = await story(payload, { title, category: section, article: { tags: [tag.id], ...article } })
      await publish(payload, { article: made.article.uid, languages: ['ko', 'en'], by })
      return made
    }
    const paths = ['/en/atom.xml', '/en/categories/international/atom.xml', '/en/tags/riverside/atom.xml', '/atom.xml']
    const read = async (path: string) => {
      const response = await apiHandler(payload)(new Request(`https://news.example/api/v1${path}`))
      const text = await response.text()
      expect(response.status, path).toBe(200)
      const elements = elementsOf(text)
      return {
        ids: of(elements, 'id').map((element) => element.text),
        gone: of(elements, 'at:deleted-entry').map(({ attributes }) => attributes.ref),
        updated: Date.parse(of(elements, 'updated')[0]?.text ?? ''),
      }
    }
    const all = async () => Promise.all(paths.map(read))
    const notBack = async (before: Awaited<ReturnType<typeof all>>) => {
      const after = await all()
      for (const [index, feed] of after.entries())
        expect(feed.updated, paths[index]).toBeGreaterThanOrEqual(before[index]?.updated ?? 0)
      return after
    }
    const id = (made: Story, language = 'en') => `urn:payload-bilingual:${language}:${made.article.uid}`

    it('tell of what was withdrawn until it is back, and are never older than they were', async () => {
      const stays = await out('Stays')
      const goes = await out('Goes and comes')
      const first = await all()
      for (const { ids, gone } of first) expect([ids.includes(id(goes)), gone]).toEqual([true, []])
      await withdraw(payload, { article: goes.article.uid, languages: ['ko', 'en'], by })
      const second = await notBack(first)
      for (const [index, { ids, gone }] of second.entries()) {
        expect(ids, paths[index]).not.toContain(id(goes))
        expect(gone, paths[index]).toContain(id(goes))
        expect(ids, paths[index]).toContain(id(stays))
      }
      expect(second[3]?.gone).toContain(id(goes, 'ko'))
      await publish(payload, { article: goes.article.uid, languages: ['ko', 'en'], by })
      for (const { ids, gone } of await notBack(second)) expect([ids.includes(id(goes)), gone]).toEqual([true, []])
    })

    it('call nothing gone that only left a topic, and are not older without it', async () => {
      const moves = await out('Leaves the topic')
      const first = await all()
      await update(payload, 'articles', moves.article.id, { tags: [] })
      await publish(payload, { article: moves.article.uid, languages: [], by })
      const second = await notBack(first)
      expect([second[2]?.ids.includes(id(moves)), second[2]?.gone]).toEqual([false, []])
      expect(second[0]?.ids).toContain(id(moves))
      await withdraw(payload, { article: moves.article.uid, languages: ['en'], by })
      expect((await notBack(second))[2]?.gone).toEqual([id(moves)])
    })

    it('are the same once everything was made anew from the log', async () => {
      const before = await all()
      expect(JSON.parse((await ran(reconcileCommand, payload.config, ['--json'])).out).differences).toEqual([])
      expect((await ran(reconcileCommand, payload.config, ['--rebuild', '--json'])).status).toBe(0)
      expect(await all()).toEqual(before)
    })

    it('of every language have each story in each, and say which', async () => {
      const made = await out('In both languages')
      const json = JSON.parse(
        await (await apiHandler(payload)(new Request('https://news.example/api/v1/feed.json'))).text(),
      )
      expect(json).toMatchObject({ feed_url: 'https://news.example/feed.json', home_page_url: 'https://news.example/' })
      expect(json).not.toHaveProperty('language')
      const own = json.items.filter(({ id: one }: { id: string }) => one.endsWith(made.article.uid))
      expect(own.map(({ language }: { language: string }) => language).sort()).toEqual(['en', 'ko'])
      const rss = await apiHandler(payload)(new Request('https://news.example/api/v1/feed.xml'))
      expect(rss.headers.get('content-language')).toBe('ko, en')
      const elements = elementsOf(await rss.text())
      expect(of(elements, 'language')).toEqual([])
      expect(new Set(of(elements, 'dc:language').map(({ text }) => text))).toEqual(new Set(['ko', 'en']))
    })
  })
})

eachDatabase((db) => {
  it('hold summaries with all notices where the host wants it so, and refuse another word', async () => {
    const booted = await db.boot({ plugin: { feeds: { content: 'summary' } } })
    try {
      const { payload } = booted
      await create(payload, 'disclaimers', {
        name: { ko: '고지', en: 'Notice' },
        text: { ko: '고지 글', en: 'Notice text' },
        scope: 'site',
        position: 'before',
      })
      const { article, texts } = await story(payload, { title: 'Short' })
      await update(payload, 'translations', texts.en?.id ?? 0, { summary: 'Only this of it.' })
      await publish(payload, { article: article.uid, languages: ['ko', 'en'], by })
      for (const file of ['feed.xml', 'atom.xml', 'feed.json']) {
        const text = await (await apiHandler(payload)(new Request(`https://news.example/api/v1/en/${file}`))).text()
        for (const words of ['Only this of it.', 'Notice text', 'Translated from the Korean original'])
          expect(text, file).toContain(words)
        expect(text, file).not.toContain('The riverside path reopened today.')
      }
      await expect(db.boot({ plugin: { feeds: { content: 'none' as 'full' } } })).rejects.toThrow('feeds.content')
    } finally {
      await booted.stop()
    }
  })
})
