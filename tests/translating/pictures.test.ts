import { check, deskOf } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dashboardOf } from '../../src/admin/server/dashboard.ts'
import { storiesOf } from '../../src/admin/server/stories.ts'
import { optionsOf } from '../../src/options.ts'
import { deskRowOf } from '../../src/translating/desk/row.ts'
import { deskSettled } from '../../src/translating/desk/touch.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { type Made, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { temporaryFolder } from '../_support/places.ts'
import { restOf, tokenOf } from '../_support/rest.ts'
import { act, editor, type Line, lines, livePair, type Pair, picture } from './behindPair.ts'
import { readerOf } from './reading.ts'

const BODY: Line[] = [
  ['p1', '강변 산책로가 오늘 아침 다시 열렸다.'],
  ['p2', '주민들은 반겼다.'],
]

eachDatabase((db) => {
  let booted: Booted
  let translator: string
  let photo: Made
  let made: Pair

  /** Whether English is up with Korean, as each part of the desk and the API tell it. */
  async function toldBy(): Promise<Record<string, unknown>> {
    const { payload } = booted
    const { uid, id } = made.article
    await deskSettled(payload)
    const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>({
      collection: optionsOf(payload.config).slugs.desk,
      where: { uid: { equals: uid } },
    })
    const [story] = await storiesOf(payload, { ids: [String(id)], uids: [] }, editor)
    const view = await readerOf(payload, uid, 'en')
    const gate = await check(payload, { article: uid, languages: ['en'], by: editor })
    const side = await restOf(booted)(`/api/bilingual/translations/${made.en.id}/behind`, { token: translator })
    return {
      card: (await deskOf(payload, id))?.editions.find(({ language }) => language === 'en')?.follows?.current,
      list: !story?.editions.find(({ language }) => language === 'en')?.behind,
      matrix: docs[0]?.enState !== 'behind',
      row: (await deskRowOf(payload, uid))?.cells.en.state !== 'behind',
      dashboard: !(await dashboardOf(payload, editor)).behind.some(({ document }) => document === made.en.id),
      readers: view?.follows?.current,
      readersSince: view?.follows?.behindSince === null,
      gate: !gate.problems.some(({ code }) => code === 'follows-older-source'),
      side: (side.json as { behind: unknown }).behind === null,
    }
  }
  const all = (value: boolean) => ({
    card: value,
    list: value,
    matrix: value,
    row: value,
    dashboard: value,
    readers: value,
    readersSince: value,
    gate: value,
    side: value,
  })
  const follow = () =>
    restOf(booted)(`/api/bilingual/translations/${made.en.id}/behind`, {
      method: 'POST',
      token: translator,
      body: { act: 'follow' },
    })

  beforeAll(async () => {
    booted = await db.boot({ plugin: { mediaDir: temporaryFolder() } })
    await people(booted.payload)
    translator = await tokenOf(booted, 'translator')
  })
  afterAll(() => booted?.stop())

  describe('a picture of the source that says something else', () => {
    beforeAll(async () => {
      photo = await picture(booted.payload, `photo ${Math.random()}`)
      made = await livePair(booted.payload, [...BODY, ['i1', { media: photo.id }]])
    })

    it('leaves the translation up with it while nothing changed', async () => {
      expect(await toldBy()).toEqual(all(true))
    })

    it.each([
      ['caption', { caption: { ko: '새 설명', en: '' } }],
      ['alt', { alt: { ko: '다시 열린 산책로', en: 'Picture' } }],
      ['credit', { credit: { ko: '사진 김하나', en: '' } }],
    ])('makes it behind everywhere by its %s, until it is followed and published', async (_, texts) => {
      await update(booted.payload, 'media', photo.id, texts)
      expect(await toldBy()).toEqual(all(false))
      expect((await follow()).status).toBe(200)
      const desk = await toldBy()
      expect(desk).toEqual({ ...all(true), readers: false, readersSince: false })
      await act(booted.payload, made.article, ['en'])
      expect(await toldBy()).toEqual(all(true))
    })

    it('leaves it up with it where only the picture’s other language changed', async () => {
      await update(booted.payload, 'media', photo.id, {
        caption: { ko: '새 설명', en: 'A new caption' },
        alt: { ko: '다시 열린 산책로', en: 'The path' },
      })
      expect(await toldBy()).toEqual(all(true))
    })

    it('says since when', async () => {
      const before = new Date().toISOString()
      await update(booted.payload, 'media', photo.id, { caption: { ko: '또 다른 설명', en: 'A new caption' } })
      const since = (await readerOf(booted.payload, made.article.uid, 'en'))?.follows?.behindSince ?? ''
      expect(since >= before).toBe(true)
      const side = await restOf(booted)(`/api/bilingual/translations/${made.en.id}/behind`, { token: translator })
      expect((side.json as { behind: { since: string } }).behind.since >= before).toBe(true)
      await follow()
      await act(booted.payload, made.article, ['en'])
    })

    it('has no say any more once the source does without it', async () => {
      const { payload } = booted
      await update(payload, 'translations', made.ko.id, { body: lines(...BODY) })
      await act(payload, made.article, ['ko'])
      await follow()
      await act(payload, made.article, ['en'])
      await update(payload, 'media', photo.id, { caption: { ko: '아무도 보지 않는 설명', en: '' } })
      expect(await toldBy()).toEqual(all(true))
    })
  })

  describe('a link of the source that leads elsewhere', () => {
    it('makes the translation behind everywhere, with the same words', async () => {
      const { payload } = booted
      const linked = (url: string) => {
        const state = lines(...BODY) as { root: { children: { children: object[] }[] } }
        state.root.children[0]?.children.push({
          type: 'link',
          version: 3,
          format: '',
          indent: 0,
          direction: 'ltr',
          id: 'link1',
          fields: { linkType: 'custom', url, newTab: false },
          children: [{ type: 'text', version: 1, text: '자료', format: 0, style: '', mode: 'normal', detail: 0 }],
        })
        return state
      }
      made = await livePair(payload, BODY)
      await update(payload, 'translations', made.ko.id, { body: linked('https://a.example/') })
      await act(payload, made.article, ['ko'])
      await follow()
      await act(payload, made.article, ['en'])
      expect(await toldBy()).toEqual(all(true))
      await update(payload, 'translations', made.ko.id, { body: linked('https://b.example/') })
      await act(payload, made.article, ['ko'])
      expect(await toldBy()).toEqual(all(false))
    })
  })
})
