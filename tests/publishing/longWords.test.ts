import { problemSentence, publish, systemPerson } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionsOf } from '../../src/editions/index.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { story, update } from '../_support/desk.ts'

const by = systemPerson('test')

eachDatabase((db) => {
  describe('words that stand in every list', () => {
    let booted: Booted
    beforeAll(async () => {
      booted = await db.boot()
    })
    afterAll(() => booted.stop())

    it.each([
      ['title', 500],
      ['deck', 2000],
      ['summary', 2000],
    ])('a %s of more than %d characters is not published, and the problem names it', async (field, most) => {
      const { payload } = booted
      const { article, texts } = await story(payload, { title: `Long ${field}`, languages: ['ko'] })
      const write = (length: number) => {
        const words = '가'.repeat(length)
        return update(payload, 'translations', texts.ko?.id ?? '', { [field]: words, slug: `long-${field}` })
      }
      const act = () => publish(payload, { article: article.uid, languages: ['ko'], by })
      await write(most + 1)
      const error = await act().catch((one) => one)
      expect(error).toMatchObject({
        status: 422,
        data: {
          problems: [expect.objectContaining({ code: 'words-too-long', path: field, collection: 'translations' })],
        },
      })
      const [problem] = error.data.problems
      expect(problemSentence(problem, 'en')).toContain(`${field} has ${most + 1} characters`)
      expect(problemSentence(problem, 'ko')).toContain(`${most}자`)
      expect(await editionsOf(payload).byUid(article.uid)).toEqual({})
      await write(most)
      await act()
    })
  })
})
