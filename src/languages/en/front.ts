/** Short pages of the server itself, shown where the site's own pages cannot be. */
export const front = {
  unavailable: {
    title: 'Back in a moment',
    text: 'This page cannot be shown at the moment. Please try again in a few seconds.',
  },
  busy: {
    title: 'Many are reading at this moment',
    text: 'This page could not be made just now. Please try again in a few seconds.',
  },
  failed: {
    title: 'This page could not be made',
    text: 'The fault is ours and has been recorded. If it stays, tell us this number:',
  },
  malformed: {
    title: 'This address cannot be read',
    text: 'It holds characters that stand for no text, or that can be read in two ways.',
  },
  missing: { title: 'Page not found', text: 'Nothing is at this address.' },
  tooLong: { title: 'This address is too long', text: 'Please check the link you followed.' },
  tooLarge: { title: 'This is too large', text: 'What was sent is larger than the {most} that this address takes.' },
  late: {
    title: 'No answer came in time',
    text: 'What you sent may have been done or not. Please look before you send it again.',
  },
  readOnly: { title: 'This page is for reading', text: 'It takes no data.' },
  home: 'To the front page',
}
export type FrontSentences = typeof front
