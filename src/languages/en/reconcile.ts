/** What `bilingual:reconcile` says. */
export const reconcile = {
  help: () => `bilingual:reconcile [--rebuild] [--dry-run] [--json] [--lang ko|en]

Compares everything that is made from the log (editions, their terms, addresses, labels) with the log,
mends what differs and says what it was. Safe beside a running server.

  --rebuild   makes all editions and terms anew from the log
  --dry-run   says what differs and writes nothing
  --json      the result as one JSON object

Exit status: 0 nothing differed or all is mended, 1 the log itself has a gap or the work failed, 2 wrong use.
`,
  working: () => 'Comparing with the log …',
  result: (releases: number, editions: number) => `${releases} releases in the log, ${editions} editions live.`,
  nothing: () => 'Nothing differed.',
  differs: (kind: string, key: string, was: string) => `${kind} ${key}: ${was}`,
  mended: (count: number) => `${count} differed and ${count === 1 ? 'is' : 'are'} mended.`,
  wouldMend: (count: number) => `${count} would be mended; nothing was written.`,
}
export type ReconcileSentences = typeof reconcile
