import { deskworkSentences } from '../../languages/deskwork.ts'
import { optionsOf } from '../../options.ts'
import type { TranslationSnapshot } from '../../working/types.ts'
import { type Call, refuse } from './work.ts'

/** Whether a block, a list item or a cell has this id. */
function holds(value: unknown, id: string): boolean {
  if (Array.isArray(value)) return value.some((one) => holds(one, id))
  if (typeof value !== 'object' || value === null) return false
  return (value as { id?: unknown }).id === id || Object.values(value).some((one) => holds(one, id))
}

/**
 * A remark stands at a block that somebody finds: one of the saved text, or of a text of its article that it lacks yet.
 * @throws 422 where there is none
 */
export async function refuseUnknownBlock({ payload, text, spoken }: Call, block: string): Promise<void> {
  if (block === '' || block.startsWith('field:') || holds(text.snapshot.content.body, block)) return
  const { docs } = await payload.db.find<{ id: string | number; snapshot: TranslationSnapshot | null }>({
    collection: optionsOf(payload.config).slugs.translations,
    where: { article: { equals: text.article as string } },
    limit: 0,
    pagination: false,
    select: { snapshot: true },
  })
  if (!docs.some(({ snapshot }) => holds(snapshot?.content.body, block)))
    throw refuse(deskworkSentences(spoken).blockUnknown, 422)
}
