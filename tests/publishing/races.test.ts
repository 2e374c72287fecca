import { carryOutDue, publish, schedule, systemPerson, withdraw } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionsOf } from '../../src/editions/index.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { story, update } from '../_support/desk.ts'

const by = systemPerson('test')

/** A gate in the host's `beforeAct`: the first act that comes waits until it is opened. */
function pausing() {
  let open: () => void = () => undefined
  let arrived: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const waiting = new Promise<void>((resolve) => {
    arrived = resolve
  })
  let armed = false
  return {
    arm: () => {
      armed = true
    },
    open: () => open(),
    waiting,
    beforeAct: async () => {
      if (!armed) return
      armed = false
      arrived()
      await opened
    },
  }
}

eachDatabase((db) => {
  describe('two processes on one log', () => {
    const pause = pausing()
    let slow: Booted
    let quick: Booted
    beforeAll(async () => {
      slow = await db.boot({ plugin: { beforeAct: pause.beforeAct } })
      quick = await db.boot({ at: slow.at })
    })
    afterAll(async () => {
      await quick.stop()
      await slow.stop()
    })

    it('never lets a publish that was read before a withdrawal put the withdrawn text back unseen', async () => {
      const { article, texts } = await story(slow.payload, { title: 'Paused', languages: ['ko'] })
      await publish(slow.payload, { article: article.uid, languages: ['ko'], by })
      const stale = await update(slow.payload, 'translations', texts.ko?.id ?? '', { title: 'Paused, old words' })
      expect(stale.title).toBe('Paused, old words')
      pause.arm()
      const late = publish(slow.payload, { article: article.uid, languages: ['ko'], by })
      await pause.waiting
      await update(quick.payload, 'translations', texts.ko?.id ?? '', { title: 'Paused, new words' })
      const out = await withdraw(quick.payload, { article: article.uid, languages: ['ko'], by })
      pause.open()
      const { sequence } = await late
      expect(sequence).toBe(out.sequence + 1)
      await editionsOf(quick.payload).refresh()
      const { ko } = await editionsOf(quick.payload).byUid(article.uid)
      expect(ko?.title).toBe('Paused, new words')
    })

    it('lets both publish at once: no gap, no loss, one chain for each subject', async () => {
      const before = await editionsOf(slow.payload).refresh()
      const stories = await Promise.all(
        Array.from({ length: 8 }, (_, n) => story(slow.payload, { title: `Both ${n}`, languages: ['ko'] })),
      )
      const acts = stories.map(({ article }, index) =>
        publish((index % 2 ? slow : quick).payload, { article: article.uid, languages: ['ko'], by }),
      )
      const results = await Promise.all(acts)
      const sequences = results.map(({ sequence }) => sequence).sort((a, b) => a - b)
      expect(new Set(sequences).size).toBe(8)
      const { items } = await editionsOf(slow.payload).changes(before, 100)
      expect(items.map(({ sequence }) => sequence)).toEqual(items.map((_, index) => before + 1 + index))
      for (const { article } of stories) {
        await editionsOf(quick.payload).refresh()
        expect((await editionsOf(quick.payload).byUid(article.uid)).ko).toBeDefined()
      }
    })

    it('carries out a schedule once, with the text that was scheduled', async () => {
      const { article, texts } = await story(slow.payload, { title: 'Planned', languages: ['ko'] })
      const due = new Date(Date.now() + 120_000).toISOString()
      await schedule(slow.payload, { article: article.uid, languages: ['ko'], by, at: due })
      await update(slow.payload, 'translations', texts.ko?.id ?? '', { title: 'Changed behind the desk' })
      const later = new Date(Date.now() + 180_000)
      expect(await editionsOf(slow.payload).byUid(article.uid)).toEqual({})
      await Promise.all([carryOutDue(slow.payload, later), carryOutDue(quick.payload, later)])
      await carryOutDue(quick.payload, later)
      const { ko } = await editionsOf(slow.payload).byUid(article.uid)
      expect(ko?.title).toBe('Planned ko')
      const { items } = await editionsOf(slow.payload).changes(0, 1000)
      expect(items.filter(({ subject }) => subject === `article:${article.uid}`)).toHaveLength(1)
    })
  })
})
