/** What is said where two people saved one text. */
export const conflict = {
  hint: 'Nothing of yours is lost, and both versions stay in the history. Choose wherever both changed something, then save.',
  open: (count: number) => (count === 1 ? 'One place was changed in both.' : `${count} places were changed in both.`),
  left: (count: number) =>
    count === 1 ? 'One place is still to be chosen.' : `${count} places are still to be chosen.`,
  noneLeft: 'Everything is chosen.',
  none: 'The changes do not overlap; both stay.',
  settled: (count: number) =>
    count === 1 ? 'Changed in one of the two only (1 place)' : `Changed in one of the two only (${count} places)`,
  again: 'The text was saved once more meanwhile. What you chose stays chosen; choose in what changed since.',
  sides: { yours: 'Yours', theirs: 'The saved one', both: 'Keep both' },
  bothHint: 'Yours, then the saved one.',
  keepIt: 'Keep it',
  everywhere: 'For all that is left:',
  absent: { yours: 'You deleted this.', theirs: 'They deleted this.' },
  absentElsewhere: { yours: 'Deleted here.', theirs: 'Deleted in the other window.' },
  notThere: 'Not there.',
  looks: 'The words are the same; formatting or links differ.',
  nowhere: '(no words)',
  order: 'Order of the paragraphs',
  orderHint: 'Paragraphs were moved in both.',
  block: (kind: string, at: number) => `${kind}, ${at}`,
  kinds: {
    paragraph: 'Paragraph',
    heading: 'Heading',
    quote: 'Quotation',
    list: 'List',
    table: 'Table',
    upload: 'Picture',
    block: 'Pull quote',
    horizontalrule: 'Line',
    other: 'Block',
  } as Record<string, string>,
  preview: 'Body as it will be saved',
  picture: (name: string) => `Picture: ${name}`,
  keys: 'Keys: 1 yours, 2 the saved one, 3 both; then the next place. Ctrl+Enter saves.',
  notKept: 'Your version could not be kept in the history, so everything was left as it is.',
  deskMoved: (fields: string) => `Saved. Set at the desk meanwhile, and kept: ${fields}.`,
  putAside: 'The saved version is loaded. What you had written is in the history.',
}

export type ConflictSentences = typeof conflict
