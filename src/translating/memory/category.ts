import type { Payload } from 'payload'
import { optionsOf } from '../../options.ts'
import type { ArticleSnapshot } from '../../working/types.ts'

/** uid of an article's category. */
export async function categoryOf(payload: Payload, uid: string): Promise<string | undefined> {
  const row = await payload.db.findOne<{ id: string | number; snapshot: ArticleSnapshot | null }>({
    collection: optionsOf(payload.config).slugs.articles,
    where: { uid: { equals: uid } },
    select: { snapshot: true },
  })
  return row?.snapshot?.content.category ?? undefined
}
