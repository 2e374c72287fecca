const places = (count: number): string => (count === 1 ? 'one place' : `${count} places`)
const articles = (count: number): string => (count === 1 ? 'one article' : `${count} articles`)
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What the desk's parts for machine translation and for the memory's fill say. */
export const machineDesk = {
  heading: 'Machine and memory',
  /** Above a form: what is left to do. */
  summary: (marks: number, empty: number): string =>
    marks > 0
      ? `${upper(places(marks))} to look at`
      : empty > 0
        ? `${upper(places(empty))} can be filled`
        : 'Nothing to fill, nothing left to look at',
  fill: (count: number): string => `Fill ${places(count)} by machine`,
  fillOver: (count: number): string => `Fill, and replace what people wrote in ${places(count)}`,
  fillHint: (machine: string): string =>
    `Fills what is empty, and translates the machine’s own words again whose source was changed since. Nothing is published. (Machine: ${machine})`,
  nothingToFill: 'The machine has nothing to fill.',
  unaligned:
    'This translation was written with blocks of its own, so it is not known what belongs where. Machine and memory leave it alone.',
  over: 'Also replace what people wrote',
  overWhat: (count: number): string => `This would be replaced, in ${places(count)}:`,
  memory: 'Fill from the memory',
  memoryLeast: 'How alike the source must be',
  memoryExact: 'The same words',
  memoryAlike: (least: number): string => `${least}% alike or more`,
  memoryFilled: (filled: number, left: number): string =>
    `${upper(places(filled))} filled from the memory${left > 0 ? `, ${left} left empty` : ''}.`,
  memoryNone: 'The memory knows nothing for the empty places.',
  memoryCoded: (count: number): string =>
    `${upper(places(count))} left alone: their source has links or marks, which the memory does not hold.`,
  undo: 'Undo',
  undone: (count: number): string => `${upper(places(count))} emptied again.`,

  mark: 'Machine · not reviewed',
  memoryMark: (similarity: number): string =>
    similarity === 100 ? 'Memory · same words' : `Memory · ${similarity}% alike`,
  marks: 'To look at',
  reviewed: 'Reviewed',
  reviewedAll: (count: number): string => `Reviewed, all ${count}`,
  reviewedEnd: 'Call it reviewed',
  allReviewed: 'Every place of the machine’s was looked at. The text is called “Machine translation, reviewed”.',
  goTo: 'Go to it',

  queued: 'Waiting for its turn',
  running: (done: number, of: number): string =>
    of === 0 ? 'The machine is at work' : `The machine is at work · ${done} of ${of}`,
  articlesDone: (done: number, of: number): string => `${done} of ${of} ${of === 1 ? 'article' : 'articles'}`,
  failed: (count: number): string => `${articles(count)} with something refused`,
  stop: 'Stop',
  startedBy: (name: string, at: string): string => `${name}, ${at}`,
  filled: (written: number): string =>
    written === 0 ? 'Nothing was filled.' : `${upper(places(written))} filled. Nothing was published.`,
  keptOf: (count: number): string => `${upper(places(count))} of people’s words stayed.`,
  refusedHeading: 'Not taken from the machine:',
  whole: 'The whole text',

  desk: 'Machine translation',
  startSelected: (count: number): string => `Translate ${articles(count)} by machine …`,
  startMissing: (language: string): string => `Everything without ${language} …`,
  startHeading: 'Machine translation',
  into: 'Into',
  willSelected: (count: number, language: string): string =>
    `${upper(articles(count))} into ${language}. Only what is empty is filled; words that people wrote stay, and nothing is published.`,
  willMissing: (count: number, language: string): string =>
    count === 0
      ? `No article under this filter lacks ${language}.`
      : `${upper(articles(count))} under this filter ${count === 1 ? 'has' : 'have'} no ${language}. Each gets a translation by machine; nothing is published.`,
  most: (most: number): string => `At most ${most} articles go in one run, the last saved first.`,
  start: 'Start',
  cancel: 'Cancel',
  close: 'Close',
  started: 'The run has begun.',
  select: (title: string): string => `Select “${title}”`,
  clearSelection: 'Clear the selection',
  runs: (atWork: number): string => (atWork === 0 ? 'Runs' : `Runs · ${atWork} at work`),
  noRuns: 'No run yet.',
  columns: { run: 'Run', state: 'State', articles: 'Articles', by: 'By' },

  setup: {
    summary: 'Machine translation is not set up',
    none: 'Set MACHINE in the server’s environment and start it again. (On a site of your own: the option machine of bilingualPublishing.)',
    rows: [
      ['DeepL', 'MACHINE=deepl · DEEPL_API_KEY'],
      ['OpenAI and the like', 'MACHINE=chat · MACHINE_URL · MACHINE_MODEL · CHAT_API_KEY'],
      ['LibreTranslate', 'MACHINE=libretranslate · MACHINE_URL · LIBRETRANSLATE_API_KEY'],
    ],
    more: 'The keys are read from the environment alone; docs/machine.md tells more.',
    noKey: (machine: string, variable: string): string =>
      `${machine} has no key. Set ${variable} in the server’s environment; it is read at each call.`,
  },

  from: 'Begin with',
  ways: {
    empty: 'Empty places, with the original shown in them',
    memory: 'What the memory knows',
    machine: 'A machine’s translation',
    file: 'A translator’s file',
  },
  wayHints: {
    empty:
      'Paragraphs and pictures stand where the original has them. Links inside a paragraph are set as it is translated.',
    memory: 'What was translated before is filled in and marked; the rest is empty.',
    machine: 'Each block stays marked until somebody has looked at it.',
    file: 'XLIFF or CSV that was sent out from here. What would change is shown first.',
  },
  openText: 'Open the text',
  restoreHint: (language: string): string =>
    `The ${language} text is in the trash. It can be restored with all that stands in it.`,
  restore: 'Restore it',
  restored: 'Restored.',
}
export type MachineDeskSentences = typeof machineDesk
