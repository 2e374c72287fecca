import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../../_support/databases.ts'
import { bodyOf, category, create, update } from '../../_support/desk.ts'
import { people } from '../../_support/people.ts'
import { restOf, tokenOf } from '../../_support/rest.ts'
import { protocols, type Service, service } from './service.ts'

const ARTICLES = 20

eachDatabase((db) => {
  let booted: Booted
  let payload: Payload
  let service_: Service
  beforeAll(async () => {
    process.env.MANY_KEY = 'many-key'
    service_ = await service(protocols.deepl((text) => `EN ${text}`))
    booted = await db.boot({ plugin: { machine: { service: 'deepl', url: service_.url, keyVariable: 'MANY_KEY' } } })
    payload = booted.payload
    await people(payload)
  })
  afterAll(async () => {
    await booted.stop()
    await service_.stop()
    delete process.env.MANY_KEY
  })

  const text = (article: string | number, data: object) =>
    create(payload, 'translations', { article, language: 'ko', kind: 'original', ...data })

  it('many articles are translated while editors save: nothing of theirs is lost, and none is refused a save', async () => {
    const section = await category(payload)
    const made: { uid: string; id: string | number; ko: string | number; en: string | number }[] = []
    for (let number = 0; number < ARTICLES; number += 1) {
      const article = await create(payload, 'articles', {
        workingTitle: `${number}`,
        originalLanguage: 'ko',
        category: section.id,
      })
      const ko = await text(article.id, {
        title: `제목 ${number}`,
        body: bodyOf(`첫 문단 ${number}`, `둘째 문단 ${number}`),
      })
      const en = await create(payload, 'translations', {
        article: article.id,
        language: 'en',
        kind: 'human',
        title: '',
        body: bodyOf('', ''),
      })
      made.push({ uid: article.uid, id: article.id, ko: ko.id, en: en.id })
    }
    const rest = restOf(booted)
    const token = await tokenOf(booted, 'editor')
    const started = await rest('/api/bilingual/machine', {
      method: 'POST',
      token,
      body: { articles: made.map(({ uid }) => uid), language: 'en' },
    })
    const state = async () =>
      (await rest(`/api/bilingual/machine/${started.json.run}`, { token })).json as {
        state: string
        done: number
        articles: { outcome: string }[]
      }
    const refused: string[] = []
    // A save from the local API starts from the revision it reads, as a form that was just opened does.
    for (let round = 0; ['queued', 'running'].includes((await state()).state); round += 1) {
      // The embedded database answers within a turn; as between two requests, others get theirs.
      await new Promise((resolve) => setTimeout(resolve, 10))
      const one = made[(round * 7) % ARTICLES]
      if (!one) continue
      await update(payload, 'translations', one.ko, { credit: `round ${round}` }).catch((error) =>
        refused.push(String(error)),
      )
      await update(payload, 'translations', one.en, { summary: `An editor wrote ${one.uid}.` }).catch((error) => {
        // The machine saved in the same instant: a true conflict, and the editor's next save goes in.
        if (!/conflict/i.test((error as Error).name)) refused.push(String(error))
        return update(payload, 'translations', one.en, { summary: `An editor wrote ${one.uid}.` })
      })
    }
    expect(refused).toEqual([])
    const done = await state()
    expect([done.state, done.done]).toEqual(['done', ARTICLES])
    expect(done.articles.filter(({ outcome }) => outcome !== 'saved')).toEqual([])
    for (const [number, one] of made.entries()) {
      const en = (await payload.findByID({
        collection: 'translations' as 'users',
        id: one.en,
        depth: 0,
        overrideAccess: true,
      })) as unknown as {
        title: string
        summary?: string
        kind: string
      }
      expect(en).toMatchObject({ title: `EN 제목 ${number}`, kind: 'machine' })
      if (en.summary) expect(en.summary).toBe(`An editor wrote ${one.uid}.`)
    }
    expect((await payload.db.count({ collection: 'releases' as never })).totalDocs).toBeLessThanOrEqual(1)
  }, 60_000)
})
