import { expect, it } from 'vitest'
import type { Given } from '../../src/headless/parameters.ts'
import type { listParameters } from '../../src/headless/routes/articles.ts'
import type { article, articleCard } from '../../src/headless/schemas/article.ts'
import type { Described } from '../../src/headless/schemas/schema.ts'
import type { ArticleCard, ArticleView } from '../../src/headless/types.ts'

/** Fails to compile where the one cannot stand for the other. */
type Same<A, B> = [A, B] extends [B, A] ? true : false

it('types of answers are those of the code that makes them', () => {
  const same: [Same<Described<typeof article>, ArticleView>, Same<Described<typeof articleCard>, ArticleCard>] = [
    true,
    true,
  ]
  expect(same).toEqual([true, true])
})

it('types of parameters are those that reading gives', () => {
  const given: Given<typeof listParameters> = { category: 'international', limit: 2 }
  // @ts-expect-error a limit is a number
  const wrong: Given<typeof listParameters> = { limit: '2' }
  expect(Object.keys({ ...given, ...wrong })).toEqual(['category', 'limit'])
})
