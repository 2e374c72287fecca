import { publish, systemPerson } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SideText } from '../../src/admin/server/side.ts'
import { startTranslation } from '../../src/translating/start.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { bodyOf, create, story, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

const by = systemPerson('test')
const WORDS = ['다리가 오늘 다시 열렸다.', '시민들이 반겼다.']

eachDatabase((db) => {
  describe('a translation beside its source', () => {
    let booted: Booted
    let token: string
    let article: string
    let ko: string | number
    let en: string | number
    const side = async (against: string): Promise<SideText> =>
      (await restOf(booted)(`/api/bilingual/side/${en}?against=${against}`, { token })).json as never
    const states = async (against: string) => (await side(against)).blocks.map(({ state }) => state)

    beforeAll(async () => {
      booted = await db.boot()
      const { payload } = booted
      await people(payload)
      token = await tokenOf(booted, 'translator')
      const made = await story(payload, { languages: ['ko'] })
      article = made.article.uid
      ko = made.texts.ko?.id ?? ''
      await update(payload, 'translations', ko, { body: bodyOf(...WORDS) })
      en = (await startTranslation(payload, { article, language: 'en', by, credit: 'Desk' })).id
      await update(payload, 'translations', en, { title: 'Bridge opens', body: bodyOf('It opened.', 'They cheered.') })
      await publish(payload, { article, languages: ['ko', 'en'], by })
    })
    afterAll(() => booted?.stop())

    it('has every block of the source, unchanged, as it is written and as readers have it', async () => {
      for (const against of ['working', 'live']) {
        const { blocks, article: uid, live } = await side(against)
        expect(blocks.map(({ state, text }) => [state, text])).toEqual(WORDS.map((text) => ['same', text]))
        expect([uid, live]).toEqual([article, true])
        expect(blocks.every(({ node }) => node !== null)).toBe(true)
      }
    })

    it('has the glossary’s terms that stand in the source, those of its category first', async () => {
      const { payload } = booted
      await create(payload, 'glossary', { term: { ko: '다리', en: 'bridge' }, forbidden: { en: 'leg' } })
      await create(payload, 'glossary', { term: { ko: '나루', en: 'ferry' } })
      const { terms } = await side('working')
      expect(terms.map(({ term, forbidden }) => [term.ko, term.en, forbidden.en])).toEqual([
        ['다리', 'bridge', ['leg']],
      ])
    })

    it('shows nothing of a minor edit as changed, as it is told nowhere else', async () => {
      const { payload } = booted
      await update(payload, 'translations', ko, { body: bodyOf('다리가 오늘 다시 열렸다', WORDS[1] ?? '') })
      await publish(payload, { article, languages: ['ko'], by, minor: true })
      expect(await states('live')).toEqual(['same', 'same'])
      expect(await states('working')).toEqual(['same', 'same'])
    })

    it('shows what changed after it, and what is gone where it was', async () => {
      await update(booted.payload, 'translations', ko, { body: bodyOf('다리가 어제 다시 열렸다') })
      const { blocks } = await side('working')
      expect(blocks.map(({ state, text }) => [state, text])).toEqual([
        ['changed', '다리가 어제 다시 열렸다'],
        ['removed', WORDS[1]],
      ])
      expect(await states('live')).toEqual(['same', 'same'])
    })

    it('is shown to nobody without a part in it', async () => {
      const rest = restOf(booted)
      expect((await rest(`/api/bilingual/side/${en}`)).status).toBe(401)
      expect((await rest(`/api/bilingual/side/${ko}`, { token })).status).toBe(404)
      expect((await rest('/api/bilingual/side/99999999', { token })).status).toBe(404)
    })
  })
})
