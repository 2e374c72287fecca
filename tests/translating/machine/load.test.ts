import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Translator } from '../../../src/translating/machine/index.ts'
import { offline } from '../../../src/translating/machine/offline.ts'
import { type Booted, eachDatabase } from '../../_support/databases.ts'
import { bodyOf, category } from '../../_support/desk.ts'
import { people } from '../../_support/people.ts'
import { restOf, tokenOf } from '../../_support/rest.ts'

type Id = string | number
interface Row {
  id: Id
  rev: number
  title?: string
  body?: object
  summary?: string
  deck?: string
  credit?: string
  workingTitle?: string
}

type Field = 'summary' | 'deck' | 'credit' | 'workingTitle'

const ARTICLES = 200
const SAVERS = 20
/** An editor does not save in every turn of the process. */
const BREATH_MS = 1000

/** What editors do while the machine is at work on the article of this title. */
let during: (title: string) => Promise<void>
const machine: Translator = {
  ...offline,
  translate: async (segments, request, signal) => {
    await during(request.context)
    return offline.translate(segments, request, signal)
  },
}

eachDatabase((db) => {
  let booted: Booted
  let payload: Payload
  let token: string
  const made: { uid: string; id: Id; ko: Id }[] = []

  const insert = async (collection: string, data: object): Promise<Id> =>
    (await payload.db.create({ collection: collection as 'users', data: data as never })).id
  const find = async (collection: string, where: object): Promise<Row | null> =>
    payload.db.findOne<Row>({ collection, where: where as never })

  beforeAll(async () => {
    booted = await db.boot({ plugin: { machine } })
    payload = booted.payload
    await people(payload)
    token = await tokenOf(booted, 'editor')
    const { id: section } = await category(payload)
    for (let number = 0; number < ARTICLES; number += 1) {
      const uid = `load${number}`
      const id = await insert('articles', { uid, rev: 0, workingTitle: uid, originalLanguage: 'ko', category: section })
      const words = { title: `제목 ${number}`, body: bodyOf(`첫 문단 ${number}`, `둘째 문단 ${number}`) }
      const row = { uid: `${uid}ko`, rev: 0, article: id, language: 'ko', kind: 'original', workflow: 'draft' }
      made.push({ uid, id, ko: await insert('translations', { ...row, ...words }) })
      // Half of them were begun by a person: there run and editors save the same text.
      const begun = { uid: `${uid}en`, language: 'en', kind: 'human', deck: 'begun', body: bodyOf('', '') }
      if (number % 2 === 0) await insert('translations', { ...row, ...begun })
    }
  })
  afterAll(() => booted.stop())

  it('200 articles are translated while 20 editors save: nothing is lost, and nobody is told of a change that was none', async () => {
    const rest = restOf(booted)
    const run = async () => (await rest(`/api/bilingual/machine/${started.json.run}`, { token })).json
    let atWork = true
    /** What each document must say in the end, by collection, id and field. */
    const saved = new Map<string, string>()
    const amiss: string[] = []
    const counts = { saves: 0, conflicts: 0 }

    const english = (article: Id) => ({ and: [{ article: { equals: article } }, { language: { equals: 'en' } }] })
    const save = async (collection: string, row: Row, field: Field, words: string) => {
      // A form sends all of its fields as it has them.
      const form = collection === 'translations' ? { title: row.title, body: row.body } : {}
      const answer = await rest(`/api/${collection}/${row.id}?depth=0`, {
        method: 'PATCH',
        token,
        body: { ...form, rev: row.rev, [field]: words },
      })
      counts.saves += 1
      if (answer.status === 200) saved.set(`${collection} ${row.id} ${field}`, words)
      return answer
    }
    /** Saves the translation as a form that was just read; where the run came first, once more from what it wrote. */
    const saveEnglish = async (article: Id, field: Field, words: string): Promise<void> => {
      for (let now = await find('translations', english(article)); now; ) {
        const answer = await save('translations', now, field, words)
        if (answer.status === 200) return
        const after = await find('translations', english(article))
        counts.conflicts += 1
        // True only where somebody saved since the editor read the text.
        if (answer.status !== 409 || after?.rev === now.rev) amiss.push(`en: ${answer.status} ${answer.text}`)
        now = after
      }
    }
    during = async (title) => {
      const number = Number(title.split(' ')[1])
      const at = made[number]
      // Between the run's look at the text and its save.
      if (at && number % 4 === 0) await saveEnglish(at.id, 'deck', `saved beside ${number}`)
    }
    const editor = async (number: number): Promise<void> => {
      const own = made.filter((_, index) => index % SAVERS === number)
      for (let round = 0; atWork; round += 1) {
        const one = own[round % own.length]
        if (!one) return
        const words = `editor ${number}, round ${round}`
        const [article, ko] = [
          await find('articles', { id: { equals: one.id } }),
          await find('translations', { id: { equals: one.ko } }),
        ]
        // No run writes what is true of every language, or the source: no conflict may be said of them.
        for (const [collection, row, field] of [
          ['articles', article, 'workingTitle'],
          ['translations', ko, 'credit'],
        ] as const) {
          const answer = row && (await save(collection, row, field, words))
          if (answer?.status !== 200) amiss.push(`${collection} ${field}: ${answer?.status} ${answer?.text}`)
        }
        await saveEnglish(one.id, 'summary', words)
        await new Promise((resolve) => setTimeout(resolve, BREATH_MS))
      }
    }
    const body = { articles: made.map(({ uid }) => uid), language: 'en' }
    const started = await rest('/api/bilingual/machine', { method: 'POST', token, body })
    const editors = Array.from({ length: SAVERS }, (_, number) => editor(number))
    let done = await run()
    while (done.state === 'queued' || done.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, BREATH_MS))
      done = await run()
    }
    atWork = false
    await Promise.all(editors)
    console.log(`${ARTICLES} articles, ${counts.saves} saves of editors beside, ${counts.conflicts} true conflicts`)
    expect(amiss).toEqual([])
    expect([done.state, done.done, done.failed]).toEqual(['done', ARTICLES, 0])
    expect(counts.saves).toBeGreaterThan(ARTICLES)
    for (const [place, words] of saved) {
      const [collection = '', id = '', field = ''] = place.split(' ')
      const row = await find(collection, { id: { equals: payload.db.defaultIDType === 'number' ? Number(id) : id } })
      expect([place, row?.[field as 'summary']]).toEqual([place, words])
    }
    for (const [number, one] of made.entries()) {
      const row = await find('translations', english(one.id))
      if (number % 4 === 0) expect(row?.deck).toBe(`saved beside ${number}`)
      expect(row?.title).toBe(`[en] 제목 ${number}`)
      expect(JSON.stringify(row?.body)).toContain(`[en] 둘째 문단 ${number}`)
    }
  }, 240_000)
})
