/** What the history of an article's editions says. */
export const history = {
  open: 'History of editions',
  heading: 'What readers had, and when',
  none: 'Nothing of this was published yet.',
  language: 'Language',
  at: 'What readers had at',
  koreaTime: 'Korea time',
  hadNone: 'Readers had no edition in this language then.',
  live: 'live now',
  minor: 'minor edit',
  redacted: 'redacted',
  redactedThen: 'What readers had then was redacted and cannot be shown.',
  compare: 'Compare',
  with: 'with the one before',
  from: 'From',
  to: 'To',
  nothing: '(nothing)',
  same: 'Title, deck and body are the same.',
  loading: 'Comparing …',
  redact: 'Redact …',
  redactHint:
    'The text of this edition is blanked in the log, in versions and in frozen originals, for good. The live edition stays. The reason is logged.',
  reason: 'Reason, such as the order it follows',
  redactAct: 'Redact for good',
  redactDone: 'The edition was redacted.',
  redactLive: 'Readers have this edition now: correct or withdraw it first.',
}
export type HistorySentences = typeof history
