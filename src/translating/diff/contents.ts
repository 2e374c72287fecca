import type { Block } from '../../body/types.ts'
import { type LanguageCode, languageCodes } from '../../languages/index.ts'
import { SEGMENT_FIELDS, type SegmentField, segmentsOfBlock } from '../segments.ts'
import { inlineSignature, shapeOf } from './inlines.ts'
import { movedAmong } from './order.ts'
import { partChanges, partsOf } from './parts.ts'
import { pictureChange, pictureOf } from './pictures.ts'
import type { BlockChange, ChangeState, Comparable, FieldChange, SourceChange } from './types.ts'
import { diffWords } from './words.ts'

/** One of the fields that are translated. */
export const fieldOf = (content: Comparable, name: SegmentField): string =>
  name === 'seo.title' ? content.seo.title : name === 'seo.description' ? content.seo.description : content[name]

/** What changed from one content to another of the same language. Pure. */
export function compareContents(
  then: Comparable,
  now: Comparable,
  language: LanguageCode = now.language ?? languageCodes[0] ?? 'ko',
): SourceChange {
  return { fields: fieldChanges(then, now, language), blocks: blockChanges(then, now, language) }
}

const fieldChanges = (then: Comparable, now: Comparable, language: LanguageCode): FieldChange[] =>
  SEGMENT_FIELDS.flatMap((name) => {
    const [before, after] = [fieldOf(then, name), fieldOf(now, name)]
    return before === after ? [] : [{ key: `field:${name}`, before, after, pieces: diffWords(before, after, language) }]
  })

const ids = (body: readonly Block[]): string[] => body.map(({ id }) => id)

function blockChanges(then: Comparable, now: Comparable, language: LanguageCode): BlockChange[] {
  const old = new Map(then.body.map((block) => [block.id, block]))
  const kept = new Set(ids(now.body))
  const moved = movedAmong(ids(then.body), ids(now.body))
  const bodies = { old: partsOf(then.body), now: partsOf(now.body), language }
  const one = (before: Block | undefined, after: Block | undefined): BlockChange => {
    const { id, type } = after ?? (before as Block)
    const parts = partChanges(before, after, bodies)
    const picture = pictureChange(pictureOf(before, then), pictureOf(after, now), language)
    const shape = Boolean(before && after) && shapeOf(before as Block) !== shapeOf(after as Block)
    const differs = parts.length > 0 || picture !== null || shape
    const state: ChangeState = !before
      ? 'added'
      : !after
        ? 'removed'
        : differs
          ? 'changed'
          : moved.has(id)
            ? 'moved'
            : 'same'
    return { key: `b:${id}`, id, type, state, moved: moved.has(id), shape, parts, picture }
  }
  const changes = now.body.map((block) => one(old.get(block.id), block))
  let previous: string | null = null
  const gone = new Map<string | null, BlockChange[]>()
  for (const block of then.body) {
    if (kept.has(block.id)) previous = block.id
    else gone.set(previous, [...(gone.get(previous) ?? []), one(block, undefined)])
  }
  return [...(gone.get(null) ?? []), ...changes.flatMap((change) => [change, ...(gone.get(change.id) ?? [])])]
}

/** What a block says, shows and is, as text that is equal for equal content. Its place is not part of it. */
export function blockSignature(block: Block, content: Pick<Comparable, 'pictures'>): string {
  const words = segmentsOfBlock(block).map(({ key, inlines }) => [key, inlineSignature(inlines)])
  return JSON.stringify([shapeOf(block), words, pictureOf(block, content)])
}
