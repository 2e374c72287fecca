import { en } from '@payloadcms/translations/languages/en'
import { ko } from '@payloadcms/translations/languages/ko'
import { carryOutDue, publish, schedule, systemPerson, unschedule, withdraw } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionsOf } from '../../src/editions/index.ts'
import { schedules } from '../../src/publishing/scheduleRows.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { create, story, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

const by = systemPerson('test')
const soon = () => new Date(Date.now() + 120_000).toISOString()
const later = () => new Date(Date.now() + 180_000)

eachDatabase((db) => {
  describe('a schedule', () => {
    let booted: Booted
    beforeAll(async () => {
      booted = await db.boot({ config: { i18n: { supportedLanguages: { ko, en } } } })
    })
    afterAll(() => booted.stop())

    const stateOf = async (uid: string) => (await schedules(booted.payload, { uid: { equals: uid } }))[0]
    const titleOf = async (uid: string) => (await editionsOf(booted.payload).byUid(uid)).ko?.title

    it('never brings back what was withdrawn after it was set', async () => {
      const { payload } = booted
      const { article } = await story(payload, { title: 'Recalled', languages: ['ko'] })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      const planned = await schedule(payload, { article: article.uid, languages: ['ko'], by, at: soon() })
      await withdraw(payload, { article: article.uid, languages: ['ko'], by })
      expect(await stateOf(planned.uid)).toMatchObject({
        state: 'refused',
        problems: [expect.objectContaining({ code: 'schedule-overtaken' })],
      })
      await carryOutDue(payload, later())
      expect(await titleOf(article.uid)).toBeUndefined()
    })

    it('says why it was refused in the language of who looks', async () => {
      const { payload } = booted
      await people(payload)
      const { article } = await story(payload, { title: 'Said', languages: ['ko'] })
      const planned = await schedule(payload, { article: article.uid, languages: ['ko'], by, at: soon() })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      expect((await stateOf(planned.uid))?.problems?.[0]).not.toHaveProperty('message')
      const token = await tokenOf(booted, 'admin')
      const said = async (language: string) => {
        const headers = { 'accept-language': language }
        const { json } = await restOf(booted)(`/api/schedules?where[uid][equals]=${planned.uid}`, { token, headers })
        const [row] = json.docs as { problems: { message: string }[] }[]
        return row?.problems.map(({ message }) => message)
      }
      expect(await said('ko')).toEqual([expect.stringContaining('예약한 뒤에')])
      expect(await said('en')).toEqual([expect.stringContaining('after it was scheduled')])
    })

    it('never undoes a text that was published after it was set', async () => {
      const { payload } = booted
      const { article, texts } = await story(payload, { title: 'Old plan', languages: ['ko'] })
      const planned = await schedule(payload, { article: article.uid, languages: ['ko'], by, at: soon() })
      await update(payload, 'translations', texts.ko?.id ?? '', { title: 'Urgent words' })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      await carryOutDue(payload, later())
      expect(await titleOf(article.uid)).toBe('Urgent words')
      expect((await stateOf(planned.uid))?.state).toBe('refused')
    })

    const twice = async (title: string) => {
      const { payload } = booted
      const { article, texts } = await story(payload, { title, languages: ['ko'] })
      const plan = (minutes: number) =>
        schedule(payload, {
          article: article.uid,
          languages: ['ko'],
          by,
          at: new Date(Date.now() + minutes * 60_000).toISOString(),
        })
      const first = await plan(2)
      await update(payload, 'translations', texts.ko?.id ?? '', { title: `${title} follow-up` })
      return { article, first, second: await plan(10) }
    }
    const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)

    it('follows an earlier one for the same language', async () => {
      const { payload } = booted
      const { article, first, second } = await twice('Embargo')
      await carryOutDue(payload, inMinutes(3))
      expect(await titleOf(article.uid)).toBe('Embargo ko')
      expect([(await stateOf(first.uid))?.state, (await stateOf(second.uid))?.state]).toEqual(['done', 'pending'])
      await carryOutDue(payload, inMinutes(11))
      expect(await titleOf(article.uid)).toBe('Embargo follow-up')
      expect((await stateOf(second.uid))?.state).toBe('done')
    })

    it('follows no earlier one once a person published or withdrew in between', async () => {
      const { payload } = booted
      const { article, second } = await twice('Stopped')
      await carryOutDue(payload, inMinutes(3))
      await withdraw(payload, { article: article.uid, languages: ['ko'], by })
      expect(await stateOf(second.uid)).toMatchObject({
        state: 'refused',
        problems: [expect.objectContaining({ code: 'schedule-overtaken' })],
      })
      await carryOutDue(payload, inMinutes(11))
      expect(await titleOf(article.uid)).toBeUndefined()
    })

    it('is not overtaken by the other language', async () => {
      const { payload } = booted
      const { article } = await story(payload, { title: 'Apart' })
      await schedule(payload, { article: article.uid, languages: ['ko'], by, at: soon() })
      await publish(payload, { article: article.uid, languages: ['en'], by })
      await carryOutDue(payload, later())
      expect(await titleOf(article.uid)).toBe('Apart ko')
    })

    it('keeps its article and its text from the trash until it is taken back', async () => {
      const { payload } = booted
      const { article, texts } = await story(payload, { title: 'Binned', languages: ['ko'] })
      const planned = await schedule(payload, { article: article.uid, languages: ['ko'], by, at: soon() })
      const deletedAt = new Date().toISOString()
      await expect(update(payload, 'articles', article.id, { deletedAt })).rejects.toMatchObject({ status: 409 })
      await expect(update(payload, 'translations', texts.ko?.id ?? '', { deletedAt })).rejects.toMatchObject({
        status: 409,
      })
      await unschedule(payload, { schedule: planned.uid, by })
      await update(payload, 'articles', article.id, { deletedAt })
    })

    it('of the article alone is taken back by an editor, and by nobody without the right', async () => {
      const { payload } = booted
      const { article } = await story(payload, { title: 'Whole' })
      await publish(payload, { article: article.uid, languages: ['ko', 'en'], by })
      const tag = await create(payload, 'tags', { name: { ko: '새것', en: 'New' } })
      await update(payload, 'articles', article.id, { tags: [tag.id] })
      const planned = await schedule(payload, { article: article.uid, languages: [], by, at: soon() })
      const translator = { id: '7', name: 'T', role: 'translator' as const, languages: ['ko' as const] }
      await expect(unschedule(payload, { schedule: planned.uid, by: translator })).rejects.toMatchObject({
        status: 403,
      })
      await unschedule(payload, { schedule: planned.uid, by: { ...translator, role: 'editor' } })
      expect((await stateOf(planned.uid))?.state).toBe('cancelled')
    })
  })
})
