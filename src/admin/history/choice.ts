import type { HistoryEntry } from '../../publishing/historyEntry.ts'

/** Two editions of one language by their sequences; 0 stands for nothing. */
export interface Choice {
  from: number
  to: number
}

const withText = (entries: readonly HistoryEntry[]): HistoryEntry[] => entries.filter(({ title }) => title !== null)

/** The newest edition against the one before it. Entries newest first. */
export function newest(entries: readonly HistoryEntry[]): Choice {
  const [to, from] = withText(entries)
  return { to: to?.sequence ?? 0, from: from?.sequence ?? 0 }
}

/** What is looked at after another end is chosen: the older stays before the newer, or the one before it comes in. */
export function chosen(entries: readonly HistoryEntry[], choice: Choice, part: Partial<Choice>): Choice {
  const { from, to } = { ...choice, ...part }
  if (from < to) return { from, to }
  return { to, from: withText(entries).find(({ sequence }) => sequence < to)?.sequence ?? 0 }
}

/** A choice made among other entries (of another language) is none: then the newest is shown. */
export const among = (entries: readonly HistoryEntry[], choice: Choice): Choice =>
  entries.some(({ sequence }) => sequence === choice.to) ? choice : newest(entries)
