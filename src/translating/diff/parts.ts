import type { Block } from '../../body/types.ts'
import type { LanguageCode } from '../../languages/index.ts'
import { type Segment, segmentsOfBlock } from '../segments.ts'
import { inlineSignature, linksOf, marksSignature } from './inlines.ts'
import { movedAmong } from './order.ts'
import type { ChangeState, PartChange } from './types.ts'
import { diffWords } from './words.ts'

/** The texts of a body by name. */
export const partsOf = (body: readonly Block[]): Map<string, Segment> =>
  new Map(body.flatMap(segmentsOfBlock).map((segment) => [segment.key, segment]))

interface Bodies {
  old: Map<string, Segment>
  now: Map<string, Segment>
  language: LanguageCode
}

/**
 * The texts of one block that changed. A list's item or a table's cell that stood in another block before is found
 * by its id; one that went to another block is told of there.
 */
export function partChanges(before: Block | undefined, after: Block | undefined, bodies: Bodies): PartChange[] {
  const old = before ? segmentsOfBlock(before) : []
  const now = after ? segmentsOfBlock(after) : []
  const moved = movedAmong(keys(old), keys(now))
  const changes = now.map((segment): PartChange => {
    const was = bodies.old.get(segment.key)
    const from = was && was.block !== segment.block ? was.block : null
    return change(was, segment, { moved: from !== null || moved.has(segment.key), from, language: bodies.language })
  })
  for (const [index, segment] of old.entries()) {
    if (bodies.now.has(segment.key)) continue
    const previous = changes.findIndex(({ key }) => key === old[index - 1]?.key)
    const gone = change(segment, undefined, { moved: false, from: null, language: bodies.language })
    changes.splice(previous + 1, 0, gone)
  }
  return changes.filter(({ state }) => state !== 'same')
}

const keys = (segments: readonly Segment[]): string[] => segments.map(({ key }) => key)

function change(
  was: Segment | undefined,
  is: Segment | undefined,
  { moved, from, language }: { moved: boolean; from: string | null; language: LanguageCode },
): PartChange {
  const [old, now] = [was?.inlines ?? [], is?.inlines ?? []]
  const [before, after] = [was?.text ?? '', is?.text ?? '']
  const differs = inlineSignature(old) !== inlineSignature(now)
  const [linked, links] = [linksOf(old), linksOf(now)]
  const state: ChangeState = !was ? 'added' : !is ? 'removed' : differs ? 'changed' : moved ? 'moved' : 'same'
  return {
    key: is?.key ?? was?.key ?? '',
    state,
    moved,
    from,
    before,
    after,
    pieces: state === 'same' ? [] : diffWords(before, after, language),
    marks: state === 'changed' && before === after && marksSignature(old) !== marksSignature(now),
    links:
      state === 'changed' && JSON.stringify(linked) !== JSON.stringify(links) ? { before: linked, after: links } : null,
  }
}
