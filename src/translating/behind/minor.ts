import type { Block } from '../../body/types.ts'
import { blockSignature, type Comparable } from '../diff/index.ts'

const FIELDS = ['title', 'deck', 'dateline', 'summary'] as const
const SEO = ['title', 'description'] as const

const ids = (body: readonly Block[]): string => JSON.stringify(body.map(({ id }) => id))
const byId = (body: readonly Block[]): Map<string, Block> => new Map(body.map((block) => [block.id, block]))
/** Texts of pictures are no part of what a release of the article changes. */
const signature = (block: Block | undefined): string =>
  block?.type === 'image' ? block.image.media : block ? blockSignature(block, {}) : ''

/**
 * What was followed, moved on by one minor edit of the source: where both said the same before it, they say the same
 * after it. What was different then stays as it is, for somebody has to look at it.
 */
export function afterMinorEdit(followed: Comparable, { before, after }: { before: Comparable; after: Comparable }) {
  const pick = (was: string, old: string, now: string): string => (was === old ? now : was)
  const moved: Comparable = { ...followed, seo: { ...followed.seo }, body: followed.body }
  for (const name of FIELDS) moved[name] = pick(followed[name], before[name], after[name])
  for (const name of SEO) moved.seo[name] = pick(followed.seo[name], before.seo[name], after.seo[name])
  const [own, old, now] = [byId(followed.body), byId(before.body), byId(after.body)]
  const untouched = (id: string): boolean => signature(own.get(id)) === signature(old.get(id))
  const whole = ids(followed.body) === ids(before.body)
  // Where blocks came, went or moved before it, only the words of those that are in all three can be taken over.
  moved.body = whole
    ? after.body.map((block) => (untouched(block.id) ? block : (own.get(block.id) ?? block)))
    : followed.body.map((block) => (untouched(block.id) ? (now.get(block.id) ?? block) : block))
  return moved
}
