type Data = Record<string, unknown>

/**
 * Writes of the plugin's own that no form shows: who read the text at `from` or later has what stands at `to`.
 * A save that started from there is no conflict, and keeps what these writes wrote.
 */
export interface Quiet {
  from: number
  to: number
}

/** The range with one more quiet write at its end. */
export const quietAfter = (known: Quiet | undefined, rev: number): Quiet => ({
  from: known?.to === rev ? known.from : rev,
  to: rev + 1,
})

/** Whether only quiet writes lie between a revision and the row as it stands. */
export function onlyQuiet(row: Data | null, rev: number): row is Data & { rev: number } {
  const { quiet } = (row?.followsSource ?? {}) as { quiet?: Quiet }
  return Boolean(quiet && quiet.to === row?.rev && quiet.from <= rev && rev < quiet.to)
}
