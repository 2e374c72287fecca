import {
  carryOutDue,
  publish,
  redact,
  reschedule,
  schedule,
  systemPerson,
  unschedule,
  withdraw,
} from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionsOf } from '../../src/editions/index.ts'
import { schedules } from '../../src/publishing/scheduleRows.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { story, update } from '../_support/desk.ts'

const by = systemPerson('test')
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)

eachDatabase((db) => {
  describe('a schedule that is taken back', () => {
    let booted: Booted
    beforeAll(async () => {
      booted = await db.boot()
    })
    afterAll(() => booted.stop())

    const rows = (uid: string) => schedules(booted.payload, { subject: { equals: `article:${uid}` } })
    const pending = async (uid: string) => (await rows(uid)).filter(({ state }) => state === 'pending')
    const planned = async (title: string) => {
      const { article, texts } = await story(booted.payload, { title })
      const { uid } = article
      const at = inMinutes(5).toISOString()
      const set = await schedule(booted.payload, { article: uid, languages: ['ko', 'en'], by, at })
      return { article, texts, uid, set }
    }
    const titles = async (uid: string) => {
      const { ko, en } = await editionsOf(booted.payload).byUid(uid)
      return [ko?.title, en?.title]
    }

    it('is set again for the same minute with the same texts, in the name of who sets it again', async () => {
      const { payload } = booted
      const { uid, set, texts } = await planned('Undone')
      const taken = await unschedule(payload, { schedule: set.uid, by })
      expect(taken).toMatchObject({ due: set.due, languages: 'ko,en' })
      await update(payload, 'translations', texts.en?.id ?? '', { title: 'Saved since' })
      const back = { ...by, name: 'Who undoes' }
      expect(await reschedule(payload, { schedule: set.uid, by: back })).toMatchObject({ uid: set.uid, due: set.due })
      expect(await pending(uid)).toMatchObject([{ uid: set.uid, by: { name: 'Who undoes' } }])
      await carryOutDue(payload, inMinutes(6))
      expect(await titles(uid)).toEqual(['Undone ko', 'Undone en'])
    })

    it('is not set again by who may not publish one of its languages', async () => {
      const { payload } = booted
      const { set } = await planned('Not theirs')
      await unschedule(payload, { schedule: set.uid, by })
      const editor = { id: '7', name: 'E', role: 'editor' as const, languages: ['ko' as const] }
      await expect(reschedule(payload, { schedule: set.uid, by: editor })).rejects.toMatchObject({ status: 403 })
    })

    it('is not set again once somebody published, withdrew, or scheduled the same for that minute', async () => {
      const { payload } = booted
      const gone = { status: 409 }
      const one = await planned('Published meanwhile')
      await unschedule(payload, { schedule: one.set.uid, by })
      await publish(payload, { article: one.uid, languages: ['ko'], by })
      await expect(reschedule(payload, { schedule: one.set.uid, by })).rejects.toMatchObject(gone)
      await withdraw(payload, { article: one.uid, languages: ['ko'], by })
      await expect(reschedule(payload, { schedule: one.set.uid, by })).rejects.toMatchObject(gone)
      const two = await planned('Anew')
      await unschedule(payload, { schedule: two.set.uid, by })
      await schedule(payload, { article: two.uid, languages: ['ko', 'en'], by, at: two.set.due })
      await expect(reschedule(payload, { schedule: two.set.uid, by })).rejects.toMatchObject(gone)
      const [first] = await pending(two.uid)
      await expect(reschedule(payload, { schedule: first?.uid ?? '', by })).rejects.toMatchObject(gone)
    })

    it('is not set again when its article lies in the trash', async () => {
      const { payload } = booted
      const { article, set } = await planned('Thrown away')
      await unschedule(payload, { schedule: set.uid, by })
      await update(payload, 'articles', article.id, { deletedAt: new Date().toISOString() })
      await expect(reschedule(payload, { schedule: set.uid, by })).rejects.toMatchObject({ status: 409 })
    })

    it('is not set again when its text was redacted', async () => {
      const { payload } = booted
      const { uid, set } = await planned('Ordered out')
      await unschedule(payload, { schedule: set.uid, by })
      const { sequence } = await publish(payload, { article: uid, languages: ['ko'], by })
      await withdraw(payload, { article: uid, languages: ['ko'], by })
      await redact(payload, { article: uid, languages: ['ko'], sequences: [sequence], reason: 'By order', by })
      await expect(reschedule(payload, { schedule: set.uid, by })).rejects.toMatchObject({ status: 409 })
    })

    it('gives way to one that takes its place, with the text as it stands now', async () => {
      const { payload } = booted
      const { uid, set, texts } = await planned('Replaced')
      const anew = { article: uid, languages: ['ko' as const, 'en' as const], by, at: set.due, replaces: set.uid }
      // The same text for the same minute is set already, but by the one that goes.
      const same = await schedule(payload, anew)
      await update(payload, 'translations', texts.en?.id ?? '', { title: 'Mended in time' })
      const mended = await schedule(payload, { ...anew, replaces: same.uid })
      expect(await pending(uid)).toMatchObject([{ uid: mended.uid }])
      await carryOutDue(payload, inMinutes(6))
      expect(await titles(uid)).toEqual(['Replaced ko', 'Mended in time'])
    })

    it('that ended, or is another article’s, gives way to none, and nothing new is set', async () => {
      const { payload } = booted
      const { uid, set } = await planned('Ended')
      const other = await planned('Another')
      const anew = { article: uid, languages: ['ko' as const], by, at: inMinutes(9).toISOString() }
      await expect(schedule(payload, { ...anew, replaces: other.set.uid })).rejects.toMatchObject({ status: 409 })
      await unschedule(payload, { schedule: set.uid, by })
      await expect(schedule(payload, { ...anew, replaces: set.uid })).rejects.toMatchObject({ status: 409 })
      expect(await pending(uid)).toEqual([])
      expect(await pending(other.uid)).toMatchObject([{ uid: other.set.uid }])
    })
  })
})
