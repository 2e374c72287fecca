import type { LanguageCode } from '../types.ts'

const names: Record<LanguageCode, string> = { ko: 'Korean', en: 'English' }

/** What the acts of the desk say: who has a text, until when, how far it is. */
export const deskwork = {
  untitled: 'Untitled',
  textGone: 'This text is gone, or in the trash.',
  editorsOnly: 'Only an editor of this language may do this.',
  notYoursToGive: 'You may take a text that nobody has, and hand on one of yours; an editor assigns any.',
  cannotWrite: (name: string, language: LanguageCode) => `${name} may not write this text in ${names[language]}.`,
  noSuchPerson: 'There is no such person at the desk.',
  wordsMoved: 'Somebody changed the words since you read them. Read them again first.',
  blockUnknown: 'The saved text has no such paragraph. Save it first.',
  wordsMissing: 'A remark needs words.',
  wrongStep: 'The text is at another step by now. Look at it again.',
  remarkGone: 'This remark is gone.',
  undoTooLate: 'It was changed again since. Nothing was undone.',
  notYourRemark: 'Only who wrote a remark may take it back.',
  noSuchQuestion: 'No such correction asks this text.',
  answeredBefore: (by: string) => `It was answered before${by === '' ? '' : `, by ${by}`}.`,
  busy: 'Others write this text at this moment. Please try again.',
  mail: {
    assigned: (title: string, by: string) => `${by} assigned “${title}” to you`,
    review: (title: string, by: string) => `${by} sent “${title}” to review`,
    returned: (title: string, by: string) => `${by} returned “${title}”`,
    approved: (title: string, by: string) => `${by} approved “${title}”`,
    correction: (title: string, by: string) => `${by}: “${title}” needs the correction that the other language got`,
  },
}
export type DeskworkSentences = typeof deskwork
