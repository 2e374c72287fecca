/** What stands beside a translation in its form. */
export const side = {
  open: 'Side by side',
  close: 'Leave side by side',
  heading: (language: string) => `The ${language} text`,
  against: { working: 'As it is being written', live: 'As readers have it' },
  notLive: 'Readers do not have it yet.',
  savedAt: (at: string) => `Saved ${at}`,
  liveAt: (at: string) => `Live since ${at}`,
  current: 'The translation follows these words.',
  changedBlocks: (count: number) =>
    count === 1 ? 'One place was changed since.' : `${count} places were changed since.`,
  noneFollowed: 'It is not known which text this was translated from.',
  states: { added: 'New', removed: 'Taken out', changed: 'Changed', moved: 'Moved', same: '' } as Record<
    string,
    string
  >,
  notThere: 'Not in the translation',
  picture: 'Picture',
  rule: 'Line',
  copy: 'Take the original over',
  copied: 'The original was taken over. Undo with Ctrl+Z.',
  follow: 'The translation follows it now',
  showSource: 'Show the original',
  showForm: 'Show the translation',
  keys: 'Keyboard',
  keysHeading: 'Keys in side by side',
  keyNames: {
    next: 'Next block',
    previous: 'Previous block',
    nextChanged: 'Next changed block',
    copy: 'Take the original block over',
    save: 'Save',
    publish: 'Publish',
    help: 'This sheet',
  },
  empty: 'The original has no text yet.',
}
export type SideSentences = typeof side
