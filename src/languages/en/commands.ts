const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const commands = {
  /** Behind a file's name: why it could not be read. */
  page: {
    missing: () => 'there is no such file.',
    unreadable: (detail: string) => `cannot be opened (${detail}).`,
    empty: () => 'is empty.',
    huge: () => 'is larger than 5 MB and so no saved page.',
    binary: () => 'is not text.',
    encoding: (detail: string) =>
      detail ? `is not whole ${detail}; save it again.` : 'is neither UTF-8, UTF-16 nor CP949 (EUC-KR).',
    html: () => 'is HTML; save the page as text.',
    'not-a-page': () => 'is no saved board page: no line names its author and date.',
    'no-title': () => 'has no title above the line with its author and date.',
    'no-body': () => 'has no story below the line with its author and date.',
    several: () => 'holds more than one page; save each in a file of its own.',
    date: (detail: string) => (detail ? `has a date that does not exist: ${detail}.` : 'has no date.'),
    language: () => 'is neither in Korean nor in English.',
    write: (detail: string) => `could not be written: ${detail}`,
  },
  rules: {
    BS: 'backslash for a blank',
    FF: 'form feed for an f',
    CTRL: 'control byte for a letter',
    SP: 'lost f',
    MERGE: 'lost blank and f',
    NL: 'line end for a letter',
    SLASH: 'backslash before a quotation mark',
    C1: 'torn syllable',
    LOST: 'lost character',
  },
  confidence: { certain: 'certain', high: 'near certain', probable: 'probable', suspect: 'doubtful' },
  notes: {
    case: 'a capital may be lost',
    mixed: 'the text shows both forms',
    exception: 'may be meant',
    language: 'may be another language',
    boundary: 'only the beginning of a word',
  },
  finding: (line: number, rule: string, confidence: string, applied: boolean, words: string, note: string) =>
    `line ${line}: ${applied ? 'repaired' : 'left'} (${rule}, ${confidence}${note ? `; ${note}` : ''}): ${words}`,
  repaired: (applied: number, left: number) =>
    applied + left === 0
      ? 'Nothing to repair.'
      : `${plural(applied, 'place', 'places')} repaired, ${left} reported and left.`,
  wrongUse: {
    unknown: (what: string) => `${what}: there is no such option.`,
    value: (option: string, value: string) => `${option} does not take '${value}'.`,
    missing: (what: string) => `${what} is missing.`,
    oneFile: 'Name one file, or - for standard input.',
    seeHelp: (key: string) => `npx payload ${key} --help says how.`,
  },
  import: {
    outcomes: {
      created: 'created',
      updated: 'updated',
      unchanged: 'unchanged',
      edited: 'left: the page has changed, but its text was edited at the desk since',
      trashed: 'left: its article is in the trash',
      duplicate: (of: string) => `left: the same page as ${of}`,
      failed: 'failed',
    },
    publishing: {
      published: (url: string) => `published at ${url}`,
      wouldPublish: (url: string) => `would be published at ${url}`,
      before: 'published before; what is live is left',
      held: 'not published:',
      desk: 'not published: edited at the desk since; publish it there',
    },
    repaired: (repaired: number, left: number) =>
      `${plural(repaired, 'place', 'places')} repaired${left > 0 ? `, ${left} reported and left` : ''}`,
    pairsTitle:
      'These look like one story in two languages. Each is an article of its own until they are joined: with --pair those that are certain, with "pairs" in the map file, or at the desk. What is live in both is joined at the desk.',
    certain: (why: string) => `certain: ${why}`,
    evidence: {
      link: 'each links to the other',
      picture: 'the same picture, which no other page shows',
      minute: 'the same author, date and time, and the same numbers',
    },
    notJoined: (article: string, other: string, why: string) => `Not joined: ${article} and ${other}. ${why}`,
    pairMissing: (page: string) => `No page ${page} was imported.`,
    progress: (files: number) => `${plural(files, 'file', 'files')} read …`,
    dryRun: 'Dry run: nothing was written.',
    stopped: 'Stopped. Run it again: what is imported stays, the rest follows.',
    nothingNew: 'Nothing has changed since the last run.',
    totals: (parts: string[]) => `${parts.join(', ')}.`,
    parts: {
      files: (n: number) => plural(n, 'file', 'files'),
      created: (n: number) => `${n} created`,
      updated: (n: number) => `${n} updated`,
      unchanged: (n: number) => `${n} unchanged`,
      left: (n: number) => `${n} left`,
      failed: (n: number) => `${n} failed`,
      published: (n: number) => `${n} published`,
      held: (n: number) => `${n} held back`,
      joined: (n: number) => `${plural(n, 'pair', 'pairs')} joined`,
      repaired: (n: number) => `${plural(n, 'place', 'places')} repaired`,
      doubtful: (n: number) => `${plural(n, 'place', 'places')} reported and left`,
      labels: (n: number) => `${plural(n, 'label or notice', 'labels and notices')} made`,
      completed: (n: number) => `${plural(n, 'label or notice', 'labels and notices')} completed`,
    },
    noPath: 'Name the files or folders to import.',
    mapFile: (file: string, problem: string) => `The map file ${file} is not as it should be: ${problem}`,
  },
  failed: (message: string) => `Failed: ${message}`,
  importHelp: `npx payload bilingual:import PATH… [--site NAME] [--timezone Asia/Seoul] [--map FILE] [--pair]
                                     [--publish] [--dry-run] [--json] [--lang ko|en]

Reads saved pages of an old board (text; UTF-8, UTF-16 or CP949) into working copies. Nothing that readers see
changes unless --publish is given. A second run changes nothing: a page is known by its address, else by its words.

  PATH        files, or folders with everything in them
  --site      name of the site the pages are from (default board)
  --timezone  zone of the dates on the pages (default Asia/Seoul)
  --map       JSON file with names and notices in both languages; see docs/importing.md
  --pair      make one article of two pages that are certainly one story in two languages; others are reported
  --publish   publish what the gate lets through; what it holds back stays unpublished, with its reasons
  --dry-run   write nothing and report the same
  --json      the report as JSON on standard output
  --lang      language of the report (default: LANG, else en)

Exit status: 0 done, 1 something failed (the rest went on), 2 wrong use.
`,
  repairHelp: `npx payload bilingual:repair FILE|- [--json] [--apply certain,high] [--lang ko|en]

Repairs what a board's word filter did to a text: boats\\and ferries, "come rom the harbour".
The repaired text goes to standard output, what was found to standard error. Nothing is written.

  FILE      a saved board page, or any other text; UTF-8, UTF-16 or CP949. - reads standard input
  --json    everything as JSON on standard output
  --apply   how sure a repair must be: certain, high, probable, suspect (default certain,high)
  --lang    language of what this command says (default: LANG, else en)

The notice above a page's title is never touched. The text comes out as UTF-8 in NFC.
Exit status: 0 done, 1 the file could not be read, 2 wrong use.
`,
}
export type CommandSentences = typeof commands
