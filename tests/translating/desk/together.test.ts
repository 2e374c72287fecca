import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../../_support/databases.ts'
import { story } from '../../_support/desk.ts'
import { people } from '../../_support/people.ts'
import { restOf, tokenOf } from '../../_support/rest.ts'

eachDatabase((db) => {
  let booted: Booted
  let editor: string
  const post = (path: string, body: object) => restOf(booted)(path, { method: 'POST', token: editor, body })
  const sorted = (answers: { status: number }[]) => answers.map(({ status }) => status).sort()
  beforeAll(async () => {
    booted = await db.boot()
    await people(booted.payload)
    editor = await tokenOf(booted, 'editor')
  })
  afterAll(() => booted?.stop())

  it('starts one text where several start it at once, and says to the others that it is there', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { article } = await story(booted.payload, { title: `Started ${round}`, languages: ['ko'] })
      const start = () => post('/api/bilingual/translations', { article: article.uid, language: 'en' })
      const answers = await Promise.all([start(), start(), start()])
      expect(sorted(answers)).toEqual([200, 409, 409])
      const refused = answers.filter(({ status }) => status === 409)
      expect(refused.every(({ json }) => /already has a text/.test(JSON.stringify(json)))).toBe(true)
    }
  })

  it('answers no two writes of one document at once with a failure of the server', async () => {
    const { article, texts, category } = await story(booted.payload, { title: 'Written at once', languages: ['ko'] })
    const create = () =>
      post('/api/translations?depth=0', { article: article.id, language: 'en', kind: 'human', title: 'At once' })
    const created = sorted(await Promise.all([create(), create(), create()]))
    expect([created[0], created.slice(1).every((status) => status >= 400 && status < 500)]).toEqual([201, true])
    const rename = (n: number) =>
      restOf(booted)(`/api/categories/${category.id}`, {
        method: 'PATCH',
        token: editor,
        body: { order: n },
      })
    expect(sorted(await Promise.all([1, 2, 3, 4].map(rename))).every((status) => status < 500)).toBe(true)
    const removal = { method: 'DELETE', token: editor }
    const removed = sorted(
      await Promise.all([0, 1, 2].map(() => restOf(booted)(`/api/translations/${texts.ko?.id ?? ''}`, removal))),
    )
    expect(removed.every((status) => status < 500)).toBe(true)
  })
})
