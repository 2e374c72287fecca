import { comments, terms } from '../content/extras.ts'
import { type Data, type Id, operator, type Seeding } from './context.ts'

/** Creates what has no stable id of its own, unless one with the same words is there. */
async function once({ payload }: Seeding, collection: string, field: string, words: string, data: Data): Promise<void> {
  const { totalDocs } = await payload.count({
    collection,
    where: { [field]: { equals: words } },
    overrideAccess: operator.overrideAccess,
  })
  if (totalDocs === 0) await payload.create({ collection, data, ...operator })
}

/** Readers' comments and the glossary. */
export async function seedExtras(seeding: Seeding, articles: Record<string, Id>): Promise<void> {
  for (const { article, ...comment } of comments)
    await once(seeding, 'comments', 'text', comment.text, { ...comment, article: articles[article] })
  for (const term of terms) await once(seeding, 'glossary', 'term.ko', term.term.ko, { ...term })
  seeding.log(`${comments.length} comments, ${terms.length} terms`)
}
