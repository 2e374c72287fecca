import { check, deskOf, publish, startTranslation, systemPerson, withdraw } from 'payload-bilingual'
import { reader } from 'payload-bilingual/next'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiHandler } from '../../src/headless/handler.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { bodyOf, category, create, type Made, story, update } from '../_support/desk.ts'

const by = systemPerson('test')

eachDatabase((db) => {
  describe('the reader over a live site', () => {
    let booted: Booted
    let section: Made
    beforeAll(async () => {
      booted = await db.boot()
      section = await category(booted.payload)
    })
    afterAll(() => booted.stop())

    const made = (title: string, article: object = {}) => story(booted.payload, { title, category: section, article })
    const out = (uid: string, languages: ('ko' | 'en')[] = ['ko', 'en']) =>
      publish(booted.payload, { article: uid, languages, by })
    const viewOf = async (language: 'ko' | 'en', slug: string) => {
      const found = await reader(booted.payload).article(language, slug)
      if (found.state !== 'live') throw new Error(found.state)
      return found.article
    }

    it('gives the pair, each naming the other, and says when the translation falls behind', async () => {
      const { payload } = booted
      const { article, texts } = await story(payload, { title: 'Follow', category: section, languages: ['ko'] })
      const data = { title: 'Follow en', body: bodyOf('The path reopened.') }
      await startTranslation(payload, { article: article.uid, language: 'en', by, credit: 'Night desk', data })
      await out(article.uid)
      expect((await viewOf('ko', 'follow-ko')).alternates.map(({ url }) => url)).toEqual([
        'https://news.example/ko/articles/follow-ko',
        'https://news.example/en/articles/follow-en',
      ])
      expect(await viewOf('en', 'follow-en')).toMatchObject({
        kind: 'human',
        credit: 'Night desk',
        category: { name: 'International', lang: 'en' },
        follows: { language: 'ko', current: true, behindSince: null },
      })
      if (texts.ko) await update(payload, 'translations', texts.ko.id, { body: bodyOf('새 글.') })
      expect((await viewOf('en', 'follow-en')).follows).toMatchObject({ current: true })
      await out(article.uid, ['ko'])
      const { updatedAt } = await viewOf('ko', 'follow-ko')
      expect((await viewOf('en', 'follow-en')).follows).toMatchObject({ current: false, behindSince: updatedAt })
    })

    it('does not call a translation behind for a new address of its source', async () => {
      const { payload } = booted
      const { article, texts } = await story(payload, { title: 'Readdressed', category: section, languages: ['ko'] })
      const data = { title: 'Readdressed en', body: bodyOf('The path reopened.') }
      await startTranslation(payload, { article: article.uid, language: 'en', by, credit: 'Night desk', data })
      await out(article.uid)
      if (texts.ko) await update(payload, 'translations', texts.ko.id, { slug: '새-주소' })
      const desk = async () => (await deskOf(payload, article.uid))?.editions
      expect(await desk()).toEqual([
        expect.objectContaining({ language: 'ko', state: 'newer' }),
        expect.objectContaining({ language: 'en', follows: expect.objectContaining({ current: true }) }),
      ])
      await out(article.uid, ['ko'])
      expect((await viewOf('ko', '새-주소')).alternates).toEqual([
        expect.objectContaining({ language: 'ko' }),
        expect.objectContaining({ language: 'en', current: true }),
      ])
      expect((await viewOf('en', 'readdressed-en')).follows).toMatchObject({ current: true, behindSince: null })
      const { problems } = await check(payload, { article: article.uid, languages: ['en'], by })
      expect(problems.map(({ code }) => code)).not.toContain('follows-older-source')
    })

    it('leads from an old address to the new one, and tells where a withdrawn story still is', async () => {
      const { article, texts } = await made('Moving')
      await out(article.uid)
      if (texts.ko) await update(booted.payload, 'translations', texts.ko.id, { slug: '옮긴-주소' })
      await out(article.uid, ['ko'])
      const read = reader(booted.payload)
      expect(await read.article('ko', 'moving-ko')).toEqual({
        state: 'moved',
        path: '/ko/articles/%EC%98%AE%EA%B8%B4-%EC%A3%BC%EC%86%8C',
      })
      await withdraw(booted.payload, { article: article.uid, languages: ['en'], by })
      expect(await read.article('en', 'moving-en')).toMatchObject({
        state: 'withdrawn',
        elsewhere: [{ language: 'ko', title: 'Moving ko' }],
      })
      expect(Object.keys(await read.byUid(article.uid))).toEqual(['ko'])
    })

    it('leads from a permanent address to where the story is, or says that it was taken back', async () => {
      const { article } = await made('Permanent')
      const read = reader(booted.payload)
      const states = async () => [
        (await read.permalink('ko', article.uid)).state,
        (await read.permalink('en', article.uid)).state,
      ]
      const back = (language: 'ko' | 'en') =>
        withdraw(booted.payload, { article: article.uid, languages: [language], by })
      expect(await states()).toEqual(['missing', 'missing'])
      await out(article.uid, ['ko'])
      expect(await read.permalink('ko', article.uid)).toEqual({ state: 'live', path: '/ko/articles/permanent-ko' })
      const elsewhere = [{ language: 'ko', title: 'Permanent ko', path: '/ko/articles/permanent-ko' }]
      expect(await read.permalink('en', article.uid)).toEqual({ state: 'elsewhere', elsewhere })
      await out(article.uid, ['en'])
      await back('en')
      expect(await read.permalink('en', article.uid)).toEqual({ state: 'withdrawn', elsewhere })
      await back('ko')
      expect(await states()).toEqual(['withdrawn', 'withdrawn'])
    })

    it('says under its uid that a story was withdrawn, until it is out again', async () => {
      const { payload } = booted
      const { article } = await made('Taken back')
      const api = apiHandler(payload)
      const byUid = async (uid = article.uid) => {
        const answer = await api(new Request(`https://news.example/api/v1/articles/${uid}`))
        return [answer.status, ((await answer.json()) as { code?: string }).code]
      }
      expect(await byUid()).toEqual([404, 'not_found'])
      await out(article.uid)
      await withdraw(payload, { article: article.uid, languages: ['en'], by })
      expect(await byUid()).toEqual([200, undefined])
      await withdraw(payload, { article: article.uid, languages: ['ko'], by })
      expect(await byUid()).toEqual([410, 'gone'])
      expect(await byUid('none')).toEqual([404, 'not_found'])
      await out(article.uid)
      expect(await byUid()).toEqual([200, undefined])
    })

    it('shows a changed notice and a changed name at once, everywhere', async () => {
      const { payload } = booted
      const notice = await create(payload, 'disclaimers', {
        name: { ko: '알림', en: 'Notice' },
        text: { ko: '처음', en: 'First' },
        scope: 'article',
        position: 'before',
      })
      const { article } = await made('Noticed', { disclaimers: [notice.id] })
      await out(article.uid)
      expect((await viewOf('en', 'noticed-en')).disclaimers).toMatchObject([{ text: 'First', position: 'before' }])
      await update(payload, 'disclaimers', notice.id, { text: { ko: '고침', en: 'Changed' }, position: 'after' })
      await update(payload, 'categories', section.id, { name: { ko: '국제', en: 'World' } })
      expect(await viewOf('en', 'noticed-en')).toMatchObject({
        disclaimers: [{ text: 'Changed', position: 'after' }],
        category: { name: 'World' },
      })
    })

    it('turns the pages of a section without a gap or a repetition', async () => {
      for (let number = 0; number < 21; number += 1) {
        const at = new Date(Date.UTC(2020, 0, 1, 0, number % 3)).toISOString()
        const { article } = await made(`Turned ${number}`, { firstPublishedAt: at })
        await out(article.uid, ['ko'])
      }
      const read = reader(booted.payload)
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await read.category('ko', '국제', cursor)
        seen.push(...(page?.items.map(({ uid }) => uid) ?? []))
        cursor = page?.nextCursor ?? undefined
      } while (cursor)
      expect(seen).toHaveLength(new Set(seen).size)
      expect(seen.length).toBeGreaterThan(21)
    })
  })
})
