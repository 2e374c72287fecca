import { afterAll, beforeAll, expect, it } from 'vitest'
import { deskMatrix, deskSettled } from '../../../src/translating/desk/index.ts'
import { type Booted, eachDatabase } from '../../_support/databases.ts'
import { update } from '../../_support/desk.ts'
import { people } from '../../_support/people.ts'
import { restOf, tokenOf } from '../../_support/rest.ts'
import { act, editor, type Line, lines, livePair, type Pair } from '../behindPair.ts'

const BODY: Line[] = [
  ['p1', '강변 산책로가 오늘 아침 다시 열렸다.'],
  ['p2', '시장은 예산 120만 원을 썼다고 밝혔다.'],
]

eachDatabase((db) => {
  let booted: Booted
  let made: Pair
  const cell = async () => {
    await deskSettled(booted.payload)
    const { rows } = await deskMatrix(booted.payload, editor, { limit: 100 })
    const { state, who, places } = rows.find(({ uid }) => uid === made.article.uid)?.cells.en ?? {}
    return { state, who, places }
  }

  beforeAll(async () => {
    booted = await db.boot()
    await people(booted.payload)
    made = await livePair(booted.payload, BODY)
  })
  afterAll(() => booted?.stop())

  it('tells on the board in how many places a translation is behind, and how many are left to look at', async () => {
    const { payload } = booted
    expect(await cell()).toMatchObject({ state: 'live', places: '' })
    await update(payload, 'translations', made.ko.id, {
      title: '강변 산책로, 오늘 다시 열려',
      body: lines(['p1', '강변 산책로가 어제 다시 열렸다.'], ...BODY.slice(1)),
    })
    await act(payload, made.article, ['ko'])
    expect(await cell()).toMatchObject({ state: 'behind', who: 'Night desk', places: '2' })
    const answer = await restOf(booted)(`/api/bilingual/translations/${made.en.id}/behind`, {
      method: 'POST',
      token: await tokenOf(booted, 'translator'),
      body: { act: 'done', keys: ['field:title'] },
    })
    expect(answer.status).toBe(200)
    expect(await cell()).toMatchObject({ state: 'behind', places: '1' })
  })
})
