import { publish, systemPerson } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { create, story, update } from '../_support/desk.ts'

const by = systemPerson('test')
type Slugged = { slug: { ko: string; en: string } }

eachDatabase((db) => {
  describe('names and addresses of sections, tags, bylines and sources', () => {
    let booted: Booted
    const make = (key: string, data: object) => create(booted.payload, key, data)
    beforeAll(async () => {
      booted = await db.boot()
    })
    afterAll(() => booted?.stop())

    it.each(['categories', 'tags', 'bylines', 'sources', 'disclaimers'])(
      'are none without a name in any language: %s',
      async (key) => {
        const nameless = { name: { ko: ' \u3164', en: '' }, text: { ko: 'x', en: 'x' } }
        await expect(make(key, nameless)).rejects.toMatchObject({ status: 422 })
        const made = await make(key, { ...nameless, name: { ko: '', en: 'Named' } })
        await expect(update(booted.payload, key, made.id, { name: { ko: '', en: '' } })).rejects.toMatchObject({
          status: 422,
        })
      },
    )

    it.each(['categories', 'tags', 'bylines'])('never share an address: %s', async (key) => {
      const first = (await make(key, { name: { ko: '항만', en: 'Port' } })) as never as Slugged
      const second = (await make(key, { name: { ko: '항만', en: 'Port' } })) as never as Slugged & { id: string }
      expect([first.slug, second.slug]).toEqual([
        { ko: '항만', en: 'port' },
        { ko: '항만-2', en: 'port-2' },
      ])
      const taken = { slug: { ko: '항만-2', en: 'port' } }
      await expect(update(booted.payload, key, second.id, taken)).rejects.toThrow(/port.+Port/)
      await expect(make(key, { name: { ko: '부두', en: 'Pier' }, ...taken })).rejects.toMatchObject({ status: 422 })
      const renamed = await update(booted.payload, key, second.id, { name: { ko: '항구', en: 'Harbour' } })
      expect((renamed as never as Slugged).slug).toEqual({ ko: '항만-2', en: 'port-2' })
    })
  })

  describe('words that nobody sees', () => {
    let booted: Booted
    beforeAll(async () => {
      booted = await db.boot()
    })
    afterAll(() => booted?.stop())

    it('are no title and no body', async () => {
      const { payload } = booted
      const { article, texts } = await story(payload, { languages: ['ko'] })
      const filler = '\u3164\u3164'
      const body = structuredClone(
        (await payload.db.findOne<{ id: string; body: { root: { children: { children: { text: string }[] }[] } } }>({
          collection: 'translations',
          where: { id: { equals: texts.ko?.id } },
        })) as never as { body: { root: { children: { children: { text: string }[] }[] } } },
      ).body
      for (const block of body.root.children) for (const node of block.children) node.text = ` \u200b${filler} `
      await update(payload, 'translations', texts.ko?.id ?? '', { title: filler, slug: '', body })
      await expect(publish(payload, { article: article.uid, languages: ['ko'], by })).rejects.toMatchObject({
        problems: [
          expect.objectContaining({ code: 'title-missing' }),
          expect.objectContaining({ code: 'slug-missing' }),
          expect.objectContaining({ code: 'body-missing' }),
        ],
      })
    })
  })
})
