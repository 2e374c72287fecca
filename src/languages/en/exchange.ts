/** Why a file as a whole is not taken. */
export type FileProblem =
  | { code: 'empty' | 'package' | 'doctype' | 'not-exchange' | 'strangers' }
  | { code: 'too-large'; megabytes: number }
  | { code: 'too-many'; units: number }
  | { code: 'encoding'; declared: string }
  | { code: 'malformed'; line: number; column: number; what: string }
  | { code: 'quotes'; line: number }
  | { code: 'columns'; missing: string }

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** What the desk says of exchange files. */
export const exchange = {
  /** Why a file is not read at all. */
  file(problem: FileProblem): string {
    switch (problem.code) {
      case 'empty':
        return 'The file is empty.'
      case 'too-large':
        return `The file is larger than ${problem.megabytes} MB. Send it in parts, with fewer articles in each.`
      case 'too-many':
        return `The file has more than ${problem.units} units. Send it in parts, with fewer articles in each.`
      case 'encoding':
        return `${
          /^(?:utf|us-ascii|ascii)/i.test(problem.declared)
            ? `The file says that it is ${problem.declared} and is not (perhaps EUC-KR)`
            : `The file is not in Unicode (${problem.declared || 'perhaps EUC-KR'})`
        }. Save it as UTF-8 (in Excel: “CSV UTF-8”) and take it in again.`
      case 'package':
        return 'This is a package (xlsx, docx or the like), not an exchange file. Export XLIFF or CSV from the tool and take that in.'
      case 'doctype':
        return 'The file declares a document type (DOCTYPE). Exchange files need none, and one may hide harmful content: it was not read.'
      case 'malformed':
        return `The file is not well-formed XML at line ${problem.line}, column ${problem.column}: ${problem.what}. Nothing was taken in.`
      case 'quotes':
        return `A quotation mark opened in line ${problem.line} of the table is never closed. Nothing was taken in.`
      case 'columns':
        return `The table has no column “${problem.missing}”. It needs key, source, target and revision, as it went out.`
      case 'not-exchange':
        return 'The file is neither XLIFF nor a table that was sent out from here.'
      case 'strangers':
        return 'Nothing in the file says which article and which revision it was made for. Only files that were sent out from here can be taken in.'
    }
  },
  /** Why a unit, or all of one article, is not taken in. */
  reasons: {
    'source-changed': 'The source was changed since the file went out.',
    'source-altered': 'The file has other source words or codes than those that went out.',
    unknown: 'The article has no such text.',
    doubled: 'The file has two different translations of this text.',
    partial: 'The tool split this text, and part of it is not translated.',
    'codes-lost': 'A code (link, bold, line break …) of the source is missing in the translation.',
    'codes-added': 'The translation has a code that the source has not, or one of them twice.',
    'codes-crossed': 'Codes overlap in the translation: each must close inside the one it stands in.',
    newer:
      'The translation was changed at the desk since the file went out. To put the file’s words above it, choose “overwrite”.',
    unaligned:
      'The translation was written with blocks of its own, so it is not known what belongs where. “Overwrite” replaces its whole body by the file’s.',
    'no-place': 'The translation has no place for this text (its table or block was built anew).',
    'article-missing': 'There is no such article, or it is not one you can see.',
    'source-missing': 'The article has no text in the source language any more.',
    languages: 'You do not work in both languages of the file.',
    'in-trash': 'The translation is in the trash. Restore it first.',
    'is-original': 'The text in this language is an original; a translation is not taken in above it.',
    'other-revision':
      'The file was made for another revision of the source, and its words differ. “Merge” takes in what did not change.',
    conflict: 'The translation was saved by somebody else just now. Take the file in again.',
    'not-saved': 'The translation could not be saved.',
    'too-large': 'With the file’s words the translation would be larger than any that can be published.',
    stopped: 'Stopped before this article.',
  },
  /** The whole in one line. */
  summary({
    dryRun,
    changed,
    same,
    untranslated,
    refused,
  }: Record<'changed' | 'same' | 'untranslated' | 'refused', number> & { dryRun: boolean }): string {
    const rest = [
      `${same} the same`,
      `${untranslated} not translated yet`,
      refused > 0 ? `${refused} refused` : 'none refused',
    ].join(', ')
    return dryRun
      ? `${plural(changed, 'text', 'texts')} would change; ${rest}. Nothing was saved.`
      : `${plural(changed, 'text', 'texts')} taken in; ${rest}. Nothing was published.`
  },
  help: () => `bilingual:exchange out --to ko|en [--format xliff12|xliff21|csv] [--out FILE] UID… | --behind
bilingual:exchange in FILE [--merge] [--overwrite] [--dry-run] [--json]

Sends texts out for translators, with the revision of each in the file, and takes their files in again.
Saves translations as an editor would and publishes nothing. Safe beside a running server.

  --to          language to translate into
  --format      xliff21 unless said otherwise
  --behind      every translation whose source went on without it, instead of articles by their uid
  --out FILE    where the file goes; standard output unless said otherwise
  --merge       takes in what did not change where the file was made for another revision
  --overwrite   puts the file's words above those that were written since it went out
  --dry-run     says what would change and writes nothing
  --json        the report as one JSON object
  --lang ko|en  language of messages

FILE may be - for standard input.
Exit status: 0 done, 1 something was refused or the work failed, 2 wrong use.
`,
  sent: (name: string): string => `Sent out: ${name}`,
  leftOut: (articles: string): string => `Nothing to translate in: ${articles}`,
  progress: (done: number, of: number): string => `${done} of ${of} articles`,
  wrongCommand: 'Say “out” or “in”.',
  /** In the admin. */
  desk: {
    open: 'Files for translators',
    sendOut: 'Send out',
    sendHint: 'For translation tools: XLIFF. For people without one: a table for a spreadsheet.',
    to: (from: string, to: string): string => `${from} → ${to}`,
    formats: { xliff21: 'XLIFF 2.1', xliff12: 'XLIFF 1.2', csv: 'Table (CSV)' } as Record<string, string>,
    nothing: 'There is no text here that you could send out for translation.',
    takeIn: 'Take in',
    takeHint: 'First you see what would change. Taking in saves the translation and publishes nothing.',
    file: 'File',
    looking: 'Reading the file …',
    merge: 'Merge: take in what did not change since another revision',
    overwrite: 'Overwrite: put the file’s words above those written at the desk since',
    go: (count: number): string => (count === 1 ? 'Take in 1 text' : `Take in ${count} texts`),
    refused: 'Not taken in',
    changes: (done: boolean): string => (done ? 'Changed' : 'Changes'),
    differs: 'The source has changed',
    whole: 'All of the text',
    missing: (count: number): string =>
      count === 1
        ? 'The file lacks one text of the original; its translation stays as it is.'
        : `The file lacks ${count} texts of the original; their translations stay as they are.`,
    reload: 'Where the translation is open in another window, reload it there.',
  },
  nothingToSend: 'There is nothing to send out: none of these articles has a text in that language that you can see.',
  notFound: (articles: string): string => `No text to send out for: ${articles}.`,
  tooManyArticles: (most: number): string => `Choose at most ${most} articles at a time.`,
  wrongType: 'Send the file itself, as application/xliff+xml, application/xml, text/csv or application/octet-stream.',
}
export type ExchangeSentences = typeof exchange
