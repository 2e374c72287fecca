const number = (value: number): string => value.toLocaleString('en-US')

/** What `bilingual:export` says. */
export const exporting = {
  help: () => `bilingual:export DIR [--base URL] [--incremental] [--languages ko,en] [--formats json,markdown,…]
                 [--gzip] [--media] [--dry-run] [--json] [--lang ko|en]

Writes everything that the headless API answers into a folder that nginx, Caddy or any other web server can serve
without a program: articles in every form, lists, labels, feeds, maps, old addresses. A server reads DIR/current, which
is changed in one step: it is the old export or the new one, whole. See docs/exporting.md.

  --base URL      where readers reach the site; links are built from it (the site's own)
  --incremental   makes only what moved since the export that stands
  --languages     only these
  --formats       forms of articles: json, ninjs, jsonld, markdown, text, html
  --gzip          a compressed file beside each
  --media         pictures that live articles show, as well
  --dry-run       says what would be written and writes nothing
  --json          the result as one JSON object

Run again after it was stopped or killed, it goes on where it was.
Exit status: 0 done, 1 stopped, failed or an answer could not be made, 2 wrong use.
`,
  oneFolder: () => 'Name one folder to export to.',
  base: (value: string) => `--base wants an address such as https://news.example, not '${value}'.`,
  busy: (holder: string) => `Another export is writing into this folder (process ${holder}).`,
  foreign: (path: string) => `The folder holds something that is no export: ${path}. Name an empty or a new one.`,
  progress: (done: number, total: number, left: number | null) =>
    `${number(done)} of ${number(total)} articles${left === null ? '' : `, ${timeOf(left)} left`}`,
  stopped: () => 'Stopped; what stood before still stands. The next run goes on from here.',
  failed: (path: string) => `${path}: could not be made.`,
  result: (files: number, sequence: number, dry: boolean) =>
    `${number(files)} files ${dry ? 'would stand' : 'stand'} as the log has it at ${number(sequence)}.`,
  counts: (made: { added: number; changed: number; kept: number; pruned: number }) =>
    `${number(made.added)} added, ${number(made.changed)} changed, ${number(made.kept)} as before, ${number(made.pruned)} removed.`,
  resumed: (articles: number) => `${number(articles)} articles were taken over from a run that was broken off.`,
  renamed: (segment: string, name: string) => `${segment} lies under the name ${name}.`,
  whole: () =>
    'Everything was made: what stood was made otherwise, or a notice changed that stands with every article.',
  reload: (server: string) => `Old addresses changed: let the server read ${server} again (nginx -s reload).`,
  dry: () => 'Nothing was written.',
}

const timeOf = (left: number): string => {
  const seconds = Math.max(1, Math.round(left / 1000))
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}

export type ExportSentences = typeof exporting
