import type { SideSentences } from '../../languages/en/side.ts'
import type { BehindAnswer } from '../../translating/behind/types.ts'

interface Said {
  say: SideSentences
  time: (iso: string) => string
  /** Who it was, as whoever looks reads it. */
  name: (by: string) => string
}

/** How a translation stands to its source, in one sentence, and how many places are still to be looked at. */
export function standing(answer: BehindAnswer | null, { say, time, name }: Said): { words: string; left: number } {
  if (answer?.followedAt === null) return { words: say.noneFollowed, left: 0 }
  const open = answer?.behind
  if (!open) return { words: say.current, left: 0 }
  // What changed is known only beside the text that was followed.
  if (open.change === null) return { words: say.followedIsGone, left: 0 }
  const left = open.blocks + open.fields
  return { words: left > 0 ? say.toDo(left, time(open.since), name(open.by)) : say.allSeen, left }
}
