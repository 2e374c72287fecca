import { publish, schedule, systemPerson } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionsOf } from '../../src/editions/index.ts'
import { mendTornSaves } from '../../src/publishing/mendRows.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { create, type Made, story, update } from '../_support/desk.ts'

const by = systemPerson('test')

eachDatabase((db) => {
  describe('what is removed while something may go out with it', () => {
    let booted: Booted
    /** Called in the middle of an act. */
    let during: () => Promise<void> = async () => undefined
    const remove = (collection: string, id: Made['id']) =>
      booted.payload.delete({ collection: collection as 'users', id, overrideAccess: true })
    const notice = (required = true) =>
      create(booted.payload, 'disclaimers', {
        name: { ko: '법정 고지', en: 'Legal notice' },
        text: { ko: '법정 고지 글', en: 'Words of law' },
        scope: 'article',
        required,
      })
    beforeAll(async () => {
      booted = await db.boot({ plugin: { beforeAct: () => during() } })
    })
    afterAll(() => booted?.stop())

    it('keeps a notice that an article at the desk carries, or that is scheduled with one, and says which', async () => {
      const { payload } = booted
      const law = await notice()
      const { article } = await story(payload, { title: 'Carrier', article: { disclaimers: [law.id] } })
      await expect(remove('disclaimers', law.id)).rejects.toThrow(/Carrier/)
      await schedule(payload, { article: article.uid, languages: ['ko'], by, at: '2029-01-01T00:00' })
      await update(payload, 'articles', article.id, { disclaimers: [] })
      await expect(remove('disclaimers', law.id)).rejects.toThrow(/Carrier ko/)
      const free = await notice()
      await remove('disclaimers', free.id)
    })

    it('keeps a notice that a section brings along', async () => {
      const { payload } = booted
      const law = await notice()
      await create(payload, 'categories', { name: { ko: '법조', en: 'Courts' }, disclaimers: [law.id] })
      await expect(remove('disclaimers', law.id)).rejects.toThrow(/법조/)
    })

    it('keeps a notice for an article in the trash, and brings none back that is gone', async () => {
      const { payload } = booted
      const law = await notice()
      const { article } = await story(payload, { title: 'Thrown away', article: { disclaimers: [law.id] } })
      await update(payload, 'articles', article.id, { deletedAt: new Date().toISOString() })
      await expect(remove('disclaimers', law.id)).rejects.toThrow(/Thrown away/)
      await expect(
        create(payload, 'articles', {
          workingTitle: 'Old',
          originalLanguage: 'ko',
          disclaimers: [db.name === 'mongodb' ? 'a'.repeat(24) : 9_999_999],
        }),
      ).rejects.toMatchObject({ status: 422 })
    })

    it('lets nothing go out whose notice is gone all the same, and a start does not mend that again and again', async () => {
      const { payload } = booted
      const law = await notice()
      const { article } = await story(payload, { title: 'Bare', article: { disclaimers: [law.id] } })
      await payload.db.deleteOne({ collection: 'disclaimers', where: { id: { equals: law.id } } })
      await expect(publish(payload, { article: article.uid, languages: ['ko'], by })).rejects.toMatchObject({
        problems: [expect.objectContaining({ code: 'disclaimer-gone', path: 'disclaimers' })],
      })
      expect(await mendTornSaves(payload)).not.toContain(article.uid)
      const row = await payload.db.findOne<{ id: string; disclaimers?: unknown[] }>({
        collection: 'articles',
        where: { id: { equals: article.id } },
      })
      // The embedded database forgets it with the notice; on MongoDB the row names it until somebody takes it off.
      if (row?.disclaimers?.length)
        await expect(update(payload, 'articles', article.id, { workingTitle: 'Bare again' })).rejects.toMatchObject({
          status: 422,
        })
      await update(payload, 'articles', article.id, { workingTitle: 'Bare again', disclaimers: [] })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
    })

    it.each(['text', 'category', 'trash'] as const)(
      'never removes a %s under an act that is under way',
      async (what) => {
        const { payload } = booted
        const { article, texts, category } = await story(payload, { title: `Racing ${what}`, languages: ['ko'] })
        const text = texts.ko as Made
        const removing = () => {
          if (what === 'text') return remove('translations', text.id)
          if (what === 'category') return remove('categories', category.id)
          return update(payload, 'translations', text.id, { deletedAt: new Date().toISOString() })
        }
        // Asked for from outside the act, as another request would be.
        let begin: () => void = () => undefined
        const removal = new Promise<void>((resolve) => {
          begin = resolve
        }).then(removing)
        const through = removal.catch(() => undefined)
        during = async () => {
          during = async () => undefined
          begin()
          // Long enough for a removal that waits for nobody to be through.
          await Promise.race([through, new Promise((resolve) => setTimeout(resolve, 700))])
        }
        await publish(payload, { article: article.uid, languages: ['ko'], by })
        await expect(removal).rejects.toThrow(/live|Racing/)
        expect((await editionsOf(payload).byUid(article.uid)).ko?.title).toBe(`Racing ${what} ko`)
        await update(payload, 'translations', text.id, { title: 'Goes on' })
      },
    )

    it('lets acts go on behind a removal that was refused or failed', async () => {
      const { payload } = booted
      const { article, texts } = await story(payload, { title: 'After', languages: ['ko'] })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      const refused = Array.from({ length: 5 }, () => remove('translations', (texts.ko as Made).id))
      expect((await Promise.allSettled(refused)).map(({ status }) => status)).toEqual(Array(5).fill('rejected'))
      await update(payload, 'translations', (texts.ko as Made).id, { title: 'After all' })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
    })
  })
})
