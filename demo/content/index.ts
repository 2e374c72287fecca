import { culture } from './articles/culture.ts'
import { economy } from './articles/economy.ts'
import { international } from './articles/international.ts'
import { opinion } from './articles/opinion.ts'
import { politics } from './articles/politics.ts'
import { science } from './articles/science.ts'
import { society } from './articles/society.ts'
import { sports } from './articles/sports.ts'
import { waiting } from './articles/waiting.ts'
import type { DemoArticle } from './types.ts'

export { comments, terms } from './extras.ts'
export { bylines, disclaimers, sources } from './origins.ts'
export { pictures } from './pictures.ts'
export { categories, tags } from './sections.ts'
export { frontPage } from './site.ts'
export type * from './types.ts'

export const articles: DemoArticle[] = [
  ...politics,
  ...economy,
  ...society,
  ...international,
  ...culture,
  ...science,
  ...sports,
  ...opinion,
  ...waiting,
]
