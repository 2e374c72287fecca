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
    date: (detail: string) => (detail ? `has a date that does not exist: ${detail}.` : 'has no date.'),
    language: () => 'is neither in Korean nor in English.',
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
  failed: (message: string) => `Failed: ${message}`,
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
