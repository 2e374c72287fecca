/** What is said of the checks beside a text that is being written. */
export const checksPanel = {
  heading: 'Checks',
  counts: (errors: number, warnings: number) =>
    [
      errors > 0 && (errors === 1 ? '1 error' : `${errors} errors`),
      warnings > 0 && (warnings === 1 ? '1 warning' : `${warnings} warnings`),
    ]
      .filter(Boolean)
      .join(' · '),
  levels: { error: 'Error', warning: 'Warning' },
  levelMeans: { error: 'Holds publishing back.', warning: 'Holds nothing back.' },
  looking: 'Checking…',
  nothing: (paragraphs: number) =>
    paragraphs === 0
      ? 'Nothing is written yet that could be checked.'
      : `No findings in ${paragraphs === 1 ? 'one paragraph' : `${paragraphs} paragraphs`}.`,
  unsaved: 'Words that are not saved yet are checked as well.',
  savedOnly: 'The text is checked as it is saved.',
  again: 'Check again',
  before: 'These are the findings of before.',
  toWords: 'Go to the words',
  fields: {
    'field:title': 'Title',
    'field:deck': 'Deck',
    'field:dateline': 'Dateline',
    'field:summary': 'Summary',
    'field:seo.title': 'Title for search engines',
    'field:seo.description': 'Description for search engines',
  } as Record<string, string>,
  place: (block: number) => `Paragraph ${block}`,
  notThere: 'Not in this text',
  all: (count: number) => `Show all ${count}`,
  untranslated: (count: number) =>
    count === 1 ? 'One place is not translated yet' : `${count} places are not translated yet`,
  notTranslated: 'Not translated yet',
  waive: 'Let it stand…',
  waiveAct: 'Let it stand',
  cancel: 'Cancel',
  reason: 'Why may it stay as it is?',
  reasonHint: 'Kept with the text; it is shown here and in the check before publishing.',
  waivedToast: 'It stands as it is.',
  waivedHeading: (count: number) => (count === 1 ? 'One finding that may stand' : `${count} findings that may stand`),
  waivedBy: (name: string, at: string) => `${name}, ${at}`,
  unwaive: 'Take back',
  unwaivedToast: 'It counts as found again.',
  editorsOnly: 'It holds publishing back: only somebody who may publish in this language can let it stand.',
  next: 'Next finding',
  elsewhere: 'At no block of the original',
}
export type ChecksPanelSentences = typeof checksPanel
