const noun = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`

/** Everything the reader pages say by themselves. Times and names come as readers see them. */
export const site = {
  /** Names of the languages in this language. */
  languageNames: { ko: 'Korean', en: 'English' },
  /** What the language switch is called, in a way that readers of every language know. */
  languageNav: 'Language · 언어',
  notTranslated: 'not yet translated',
  skip: 'Skip to content',
  sectionNav: 'Sections',
  leads: 'Top stories',
  latest: 'Latest stories',
  /** In llms.txt. */
  forModels:
    'The same journalism in Korean and English. Each text says whether it is the original or a translation, who made it, and which text it follows.',
  forPrograms: 'For programs',
  wholeTexts: 'The newest articles whole, in Korean and English',
  everyArticle: 'every article, newest first (JSON)',
  everyChange: 'Everything that was published, corrected or withdrawn, in order (JSON)',
  sectionMore: (section: string) => `More in ${section}`,
  nothingYet: 'Nothing has been published here yet.',
  older: 'Older stories',
  newest: 'Newest stories',
  pages: 'More stories',
  issued: 'Last updated',

  published: 'Published',
  updated: 'Updated',
  byline: 'By',
  source: 'Source:',
  comments: (count: number) => noun(count, 'comment', 'comments'),
  tags: 'Topics:',
  notice: 'Notice',
  corrections: (count: number): string => (count === 1 ? 'Correction' : 'Corrections'),
  /** The place and agency in front of the first paragraph. */
  dateline: (text: string) => `${text.replace(/\s*[-–—]+\s*$/, '')} — `,

  /** Said beside a headline. */
  kinds: {
    original: '',
    human: '',
    machine: 'Machine translation',
    'machine-reviewed': 'Reviewed machine translation',
  },
  original: (language: string) => `This is the original text, written in ${language}.`,
  human: (language: string, by: string) =>
    by ? `Translated from the ${language} original by ${by}.` : `Translated from the ${language} original.`,
  machine: (language: string, by: string) =>
    `Translated from the ${language} original by machine${by ? ` (${by})` : ''}. No person has checked it.`,
  machineReviewed: (language: string, by: string) =>
    by
      ? `Translated from the ${language} original by machine and checked by ${by}.`
      : `Translated from the ${language} original by machine and checked by an editor.`,
  follows: (time: string) => `It follows the original as of ${time}.`,
  behind: (time: string) => `The original was changed on ${time}; this translation does not have that change yet.`,
  mustUpdate: 'It will be brought up to date.',
  thisEdition: (time: string) => `This translation was first published on ${time}.`,
  otherIsBehind: (language: string) => `The ${language} translation follows an earlier version of this text.`,
  readOriginal: 'Read the original',
  alsoIn: (language: string) => `Read in ${language}:`,

  notices: 'Notices and disclaimers',
  noticesLead: 'These notices apply to the stories on this site. They stand with every story they belong to.',

  notFound: 'There is nothing at this address',
  notFoundText: 'The address may be misspelt, or the page may have moved.',
  withdrawn: 'This story was withdrawn',
  withdrawnText: 'It was published at this address and later withdrawn by the editors.',
  onlyElsewhere: 'This story is not available in English',
  onlyElsewhereText: 'It has not been translated yet. It can be read in:',
  toFront: 'To the front page',
  firstChoice: 'Open the site in',
  publisher: 'Published by',
}
export type SiteSentences = typeof site
