import { publish, systemPerson, withdraw } from 'payload-bilingual'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionsOf } from '../../src/editions/index.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { create, type Made, story, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { temporaryFolder } from '../_support/places.ts'
import { type Answer, restOf, tokenOf } from '../_support/rest.ts'

const by = systemPerson('test')
const both = (word: string) => ({ ko: `${word} 한국어`, en: `${word} English` })
/** The same label with other words in one language. */
const changed = (word: string, code: 'ko' | 'en') => ({ ...both(word), [code]: `${word} changed` })
const sentenceOf = ({ json }: Answer) => (json.errors as { message: string }[] | undefined)?.[0]?.message ?? ''

eachDatabase((db) => {
  describe('what readers see of labels and pictures', () => {
    let booted: Booted
    let rest: ReturnType<typeof restOf>
    const tokens: Record<string, string> = {}
    beforeAll(async () => {
      booted = await db.boot({ plugin: { mediaDir: temporaryFolder() } })
      const all = await people(booted.payload)
      for (const name of ['editor', 'translator'] as const)
        await update(booted.payload, 'users', all[name].id, { languages: ['en'] })
      rest = restOf(booted)
      for (const name of Object.keys(all)) tokens[name] = await tokenOf(booted, name)
    })
    afterAll(() => booted.stop())

    const patch = (collection: string, id: unknown, who: string, body: object) =>
      rest(`/api/${collection}/${id}`, { method: 'PATCH', token: tokens[who], body })
    const picture = async (): Promise<Made> => {
      const data = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } })
        .png()
        .toBuffer()
      return (await booted.payload.create({
        collection: 'media' as 'users',
        data: { alt: both('alt'), caption: both('caption'), credit: both('credit') } as never,
        file: { data, mimetype: 'image/png', name: 'picture.png', size: data.length },
        depth: 0,
        overrideAccess: true,
      })) as never
    }
    const live = async (article: object, languages: ('ko' | 'en')[] = ['ko', 'en']) => {
      const made = await story(booted.payload, { article })
      await publish(booted.payload, { article: made.article.uid, languages, by })
      return made
    }

    it.each(['alt', 'caption', 'credit'])(
      "a live picture's %s is changed by those who publish in its language",
      async (field) => {
        const media = await picture()
        const { article } = await live({ heroImage: media.id })
        for (const who of ['writer', 'translator'])
          for (const code of ['ko', 'en'] as const) {
            const answer = await patch('media', media.id, who, { [field]: changed(field, code) })
            expect([who, code, answer.status]).toEqual([who, code, 403])
            expect(sentenceOf(answer)).toContain(`${field}.${code}`)
            expect(sentenceOf(answer)).toContain(code === 'ko' ? 'Korean' : 'English')
          }
        expect((await patch('media', media.id, 'editor', { [field]: changed(field, 'ko') })).status).toBe(403)
        expect((await patch('media', media.id, 'editor', { [field]: changed(field, 'en') })).status).toBe(200)
        const taxonomy = await editionsOf(booted.payload).taxonomy()
        expect(taxonomy.get('media', media.uid)?.[field as 'alt']).toEqual(changed(field, 'en'))
        await withdraw(booted.payload, { article: article.uid, languages: ['ko', 'en'], by })
        expect((await patch('media', media.id, 'writer', { [field]: both('free') })).status).toBe(200)
      },
    )

    it('a picture is free in a language in which nothing shows it', async () => {
      const media = await picture()
      expect((await patch('media', media.id, 'translator', { alt: both('prepared') })).status).toBe(200)
      await live({ heroImage: media.id }, ['ko'])
      expect((await patch('media', media.id, 'translator', { alt: changed('prepared', 'en') })).status).toBe(200)
      const answer = await patch('media', media.id, 'translator', { alt: changed('prepared', 'ko') })
      expect([answer.status, sentenceOf(answer)]).toEqual([403, expect.stringContaining('alt.ko')])
    })

    it('what was measured of a picture is not written by hand', async () => {
      const media = await picture()
      await live({ heroImage: media.id })
      const row = () =>
        booted.payload.db.findOne<{ id: string; width: number }>({
          collection: 'media',
          where: { id: { equals: media.id } },
          select: {
            width: true,
            height: true,
            filesize: true,
            focalX: true,
            mimeType: true,
            filename: true,
            sizes: true,
          },
        })
      const before = await row()
      const sizes = { small: { url: '/evil', width: 1, filename: 'e.html' } }
      for (const body of [
        { width: 9 },
        { filesize: 9 },
        { focalX: 9 },
        { mimeType: 'text/html' },
        { filename: 'x.png' },
        { thumbnailURL: 'https://evil.example/x.png' },
        { sizes },
        { width: 9, height: 9, filesize: 9, focalX: 9, focalY: 9, url: 'https://evil.example/x.png' },
      ]) {
        const answer = await patch('media', media.id, 'writer', body)
        expect([body, answer.status, answer.text]).toEqual([body, 200, expect.any(String)])
      }
      expect(await row()).toEqual(before)
      expect(before?.width).toBe(60)
    })

    it.each([
      ['categories', 'category', { name: both('name'), description: both('words') }, 'name'],
      ['tags', 'tags', { name: both('name'), description: both('words') }, 'description'],
      ['disclaimers', 'disclaimers', { name: both('name'), text: both('words'), scope: 'article' }, 'text'],
      ['sources', 'source', { name: both('name'), rights: both('words') }, 'rights'],
      ['bylines', 'byline', { name: both('name') }, 'name'],
    ])('%s in use are changed by those who publish in the language', async (collection, relation, data, field) => {
      const label = await create(booted.payload, collection, data)
      const code = 'ko'
      expect((await patch(collection, label.id, 'editor', { [field]: both('unused') })).status).toBe(200)
      const many = relation === 'tags' || relation === 'disclaimers'
      await live({ [relation]: many ? [label.id] : label.id })
      const answer = await patch(collection, label.id, 'editor', { [field]: changed('unused', code) })
      expect([answer.status, sentenceOf(answer)]).toEqual([403, expect.stringContaining(`${field}.${code}`)])
      expect((await patch(collection, label.id, 'editor', { [field]: changed('unused', 'en') })).status).toBe(200)
      expect((await patch(collection, label.id, 'admin', { [field]: changed('other', code) })).status).toBe(200)
    })

    it('a notice of a section or of the site belongs to all who carry it', async () => {
      const notice = await create(booted.payload, 'disclaimers', {
        name: both('n'),
        text: both('t'),
        scope: 'category',
      })
      const { category } = await live({})
      await update(booted.payload, 'categories', category.id, { disclaimers: [notice.id] })
      for (const data of [{ text: changed('t', 'ko') }, { position: 'before' }, { scope: 'site' }])
        expect([data, (await patch('disclaimers', notice.id, 'editor', data)).status]).toEqual([data, 403])
      expect((await patch('categories', category.id, 'editor', { disclaimers: [] })).status).toBe(403)
      const body = { name: both('n'), text: both('t'), scope: 'site' }
      expect((await rest('/api/disclaimers', { method: 'POST', token: tokens.editor, body })).status).toBe(403)
      const site = await create(booted.payload, 'disclaimers', body)
      expect((await rest(`/api/disclaimers/${site.id}`, { method: 'DELETE', token: tokens.editor })).status).toBe(403)
    })

    it("the publication's names and leads are set by those who publish in the language", async () => {
      const { article } = await live({})
      const site = (body: object) => rest('/api/globals/site', { method: 'POST', token: tokens.editor, body })
      const names = { name: both('Paper'), publisher: both('House') }
      await rest('/api/globals/site', { method: 'POST', token: tokens.admin, body: names })
      for (const [data, path] of [
        [{ name: changed('Paper', 'ko') }, 'name.ko'],
        [{ publisher: changed('House', 'ko') }, 'publisher.ko'],
        [{ leadKo: [article.id] }, 'leadKo'],
        [{ defaultLanguage: 'en' }, 'defaultLanguage'],
      ] as const) {
        const answer = await site(data)
        expect([path, answer.status, sentenceOf(answer)]).toEqual([path, 403, expect.stringContaining(path)])
      }
      expect((await site({ ...names, name: changed('Paper', 'en'), leadEn: [article.id] })).status).toBe(200)
    })

    it('what a language stands on is not emptied, however many editions of the other use it', async () => {
      const section = await create(booted.payload, 'categories', { name: both('Busy') })
      const made = await story(booted.payload, { title: 'Only Korean', category: section, languages: ['ko'] })
      await publish(booted.payload, { article: made.article.uid, languages: ['ko'], by })
      for (let index = 0; index < 60; index += 1)
        await booted.payload.db.create({
          collection: 'edition-terms',
          data: {
            edition: `article:many${index}:en`,
            term: `category:${section.uid}`,
            language: 'en',
            sortKey: `9999-01-01T00:00:00.000Z:${index}`,
            sequence: 1,
          },
        })
      await expect(
        update(booted.payload, 'categories', section.id, { name: { ko: '', en: 'Busy English' } }),
      ).rejects.toThrow(/Only Korean/)
      await expect(
        booted.payload.delete({ collection: 'categories' as 'users', id: section.id, overrideAccess: true }),
      ).rejects.toThrow(/Only Korean/)
    })
  })
})
