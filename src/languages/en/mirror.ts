interface Report {
  sequence: number
  written: number
  unchanged: number
  removed: number
}
const files = (count: number): string => (count === 1 ? 'one file' : `${count.toLocaleString('en-US')} files`)

/** What the command bilingual:mirror says. */
export const mirroring = {
  help: `npx payload bilingual:mirror URL --into DIR [options]

Keeps a folder of files in step with the site at URL, through its public API: every article by its uid and
its addresses, the lists and the labels, byte for byte as they are answered there. What was withdrawn goes.
Started again it goes on where it was; a kill at any moment does no harm.

  --into DIR       the folder, empty at first; it is the mirror's alone
  --formats LIST   forms of an article: json, ninjs, jsonld, markdown, text, html (json)
  --follow         goes on as things happen, until Ctrl-C
  --dry-run        writes nothing, says what it would
  --json           the report as JSON, a line for each time something was done
  --lang LANG      language of what is said here: ko, en

Ends with 0, with 1 where the work failed, with 2 where it was called wrongly.
`,
  oneAddress: 'Name the address of one site.',
  address: (given: string): string => `'${given}' is no address of a site; it begins with https://.`,
  dryFollow: '--dry-run and --follow do not go together.',
  folder: {
    'not-empty': 'The folder holds files that no mirror wrote. Name an empty one, or a new one.',
    'other-site': 'The folder is a mirror of another site.',
    unreadable: 'The folder’s .mirror.json cannot be read. Name an empty folder.',
  },
  otherLog: (since: number, head: number): string =>
    `The folder is in step with sequence ${since}, and the site ends at ${head}: it is another site, or an older state of it. Begin in a new folder.`,
  refused: (url: string, status: number): string => `${url} answered ${status}.`,
  failed: (why: string): string => `The site could not be reached: ${why}. Start again to go on.`,
  stopped: 'Stopped. Start again to go on.',
  progress: (done: number, of: number): string =>
    `${done.toLocaleString('en-US')} of ${of.toLocaleString('en-US')} articles`,
  following: 'In step. Following; Ctrl-C ends it.',
  report: ({ sequence, written, unchanged, removed }: Report, dry: boolean): string =>
    `${dry ? 'Would be at' : 'At'} sequence ${sequence}: ${files(written)} written, ${files(unchanged)} unchanged, ${files(removed)} removed.`,
}

export type MirrorSentences = typeof mirroring
