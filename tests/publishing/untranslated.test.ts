import { check, publish, systemPerson } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { bodyOf, story, update } from '../_support/desk.ts'

const by = systemPerson('test')

eachDatabase((db) => {
  describe('a translation that leaves a paragraph out', () => {
    let booted: Booted
    beforeAll(async () => {
      booted = await db.boot()
    })
    afterAll(() => booted.stop())

    it('is warned of against the original as it goes out or is live, and may go out', async () => {
      const { payload } = booted
      const { article, texts } = await story(payload, { title: 'Left out' })
      await update(payload, 'translations', texts.ko?.id ?? '', { body: bodyOf('첫 문단.', '마지막 문단.') })
      await update(payload, 'translations', texts.en?.id ?? '', { body: bodyOf('First.', '') })
      const warned = async (languages: ('ko' | 'en')[]) =>
        (await check(payload, { article: article.uid, languages, by })).problems
          .filter(({ code }) => code === 'blocks-untranslated')
          .map(({ language, level, values }) => [language, level, values])
      const warning = [['en', 'warning', { count: '1', words: '마지막 문단.' }]]
      expect(await warned(['ko', 'en'])).toEqual(warning)
      expect(await warned(['en'])).toEqual(warning)
      expect(await warned(['ko'])).toEqual([])
      const { state, warnings } = await publish(payload, { article: article.uid, languages: ['ko', 'en'], by })
      expect(state).toBe('live')
      expect(warnings.map(({ code }) => code)).toContain('blocks-untranslated')
      await update(payload, 'translations', texts.en?.id ?? '', { body: bodyOf('First.', 'Last.') })
      expect(await warned(['en'])).toEqual([])
    })
  })
})
