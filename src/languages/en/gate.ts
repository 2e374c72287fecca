import { checks } from './checks.ts'

const VERBS: Record<string, string> = {
  publish: 'publish',
  correct: 'correct what is live',
  withdraw: 'withdraw',
  schedule: 'schedule',
  unschedule: 'take back a schedule',
}
const verbOf = (act = 'publish'): string => VERBS[act] ?? 'publish'

const LANGUAGES: Record<string, string> = { ko: 'Korean', en: 'English' }
const FIELDS: Record<string, string> = { name: 'name', text: 'text', alt: 'alternative text' }
/** A field as its form calls it: `name.en` is the English name. */
const fieldOf = (path: string): string => {
  const [field = '', language = ''] = path.split('.')
  return `${LANGUAGES[language] ?? ''} ${FIELDS[field] ?? field}`.trim()
}

/** What the gate, the acts and a refused save say. Field and document names come as they stand in the admin. */
export const gate = {
  'title-missing': () => 'There is no title.',
  'slug-missing': () => 'There is no slug.',
  'slug-malformed': ({ slug }: Values) =>
    `The slug “${slug}” may only hold letters, digits and hyphens, in lower case.`,
  'slug-taken': ({ slug }: Values) => `The slug “${slug}” belongs to another article. Choose another.`,
  'body-missing': () => 'There is no text in the body.',
  'translation-missing': () => 'There is no text in this language yet.',
  'texts-missing': () => 'Nothing is written yet. A text in one language is enough to publish.',
  'translation-trashed': () => 'The text in this language is in the trash. Restore it first.',
  'article-missing': () => 'There is no such article.',
  'article-trashed': () => 'The article is in the trash. Restore it first.',
  'first-published-later': ({ date }: Values) =>
    `The article says it was first published on ${date}, which is still to come. Correct the date, or leave it empty.`,
  'category-missing': () => 'The article has no category.',
  'category-unnamed': ({ name }: Values) => `The category “${name}” has no name in this language.`,
  'disclaimer-gone': ({ name }: Values) =>
    `A notice that this article must carry was deleted (${name}). Choose the notice anew, or save the article without it.`,
  'disclaimer-unwritten': ({ name }: Values) => `The disclaimer “${name}” has no text in this language.`,
  'hero-without-alt': () => 'The lead picture has no alternative text in this language.',
  'image-without-alt': ({ name }: Values) =>
    `The picture “${name}” in the body has no alternative text in this language.`,
  'image-missing': () => 'A picture in the body no longer exists.',
  'words-too-long': ({ field = '', length, limit }: Values) =>
    `The ${field} has ${length} characters; at most ${limit} may go out.`,
  'edition-too-large': ({ bytes, limit }: Values) => `The edition is ${bytes} bytes long; at most ${limit} may go out.`,
  'not-your-language': ({ act }: Values) =>
    `You may not ${verbOf(act)} in this language. Ask an editor who works in it.`,
  'not-live': () => 'Nothing is live in this language.',
  'correction-without-note': () => 'A correction needs a sentence for readers in this language.',
  'credit-missing': () => 'The translation names no translator.',
  'source-unnamed': ({ name }: Values) =>
    `The source “${name}” has no name in this language; readers see the name it has.`,
  'byline-unnamed': ({ name }: Values) =>
    `The byline “${name}” has no name in this language; readers see the name it has.`,
  'follows-older-source': () => 'The translation follows an earlier text of the original.',
  'blocks-untranslated': ({ count, words }: Values) =>
    count === '1'
      ? `One paragraph of the original is missing or empty in the translation: “${words}”.`
      : `${count} paragraphs of the original are missing or empty in the translation, the first: “${words}”.`,
  'schedule-overtaken': () =>
    'It was published or withdrawn after it was scheduled, so the schedule was ended. Schedule it again if it is still meant to go out.',
  'scheduler-may-not': ({ name }: Values) =>
    `${name}, who scheduled it, no longer has an account here that may publish it, so the schedule was ended. Schedule it again if it is still meant to go out.`,
  'check-found': (values: Values) => checks[values.check as 'number-missing'](values),
  'machine-unreviewed': () => 'The machine translation was not reviewed by a person.',

  refused: () => 'Not published: something is missing.',
  notCorrected: () => 'Not corrected: something is missing.',
  notWithdrawn: () => 'Not withdrawn.',
  notScheduled: () => 'Not scheduled: something is missing.',
  moved: () => 'The text was changed since you looked at it. Look at the newer text, then publish again.',
  shortly: () => 'Published; it will be seen shortly.',
  savedByAnother: (name: string) =>
    `${name === '' ? 'Somebody else' : name} saved this while you were writing. Nothing of yours is lost: compare both versions.`,
  savedByYou: () =>
    'You saved this yourself in another tab or window meanwhile. Nothing of yours is lost: compare both versions.',
  collided: () => 'Something else was written at the same moment, so nothing of this was. Please do it once more.',
  saveCollided: () =>
    'Something else was written to this document at the same moment. Nothing is lost: save once more.',
  revMissing: () => 'Name the `rev` of the document that your change starts from.',
  withdrawFirst: (title: string) => `“${title}” is live. Withdraw it first.`,
  hasTranslations: (titles: string) => `The article still has texts: ${titles}. Delete those first.`,
  originalDeleted: (titles: string) => `It still has translations: ${titles}. Delete those first.`,
  originalTrashed: (titles: string) =>
    `It has translations, which would stay without their original: ${titles}. Choose “Move the original to the trash” in the menu of its form, where you are asked.`,
  labelInUse: (titles: string) =>
    `It is used by live articles: ${titles}. Withdraw them or choose another there first.`,
  labelCarried: (titles: string) => `It is carried by what may still go out: ${titles}. Choose another there first.`,
  labelNameless: () => 'It needs a name in at least one language.',
  labelSlugTaken: (slug: string, name: string) =>
    `The slug “${slug}” is that of “${name}”. Two at one address cannot both be reached: choose another.`,
  labelNeeded: (field: string, titles: string) =>
    `The ${fieldOf(field)} cannot be emptied: live articles carry it in this language: ${titles}.`,
  labelForbidden: (field: string, language: string) =>
    `${field} is in front of readers in ${language}: you may not change it, because you do not publish in that language. Ask an editor who does.`,
  noticeUnwritten: (titles: string) =>
    `The notice has no text in a language in which articles that must carry it are live: ${titles}. Write it first.`,
  fileInUse: () => 'A live article shows this picture. Upload the new one as a picture of its own.',
  joinItself: () =>
    'An article cannot be joined with itself. Choose the article that tells the story in the other language.',
  joinNothing: () => 'The other article has no text that could become a text of this one.',
  joinTwice: (one: string, two: string, language: string) =>
    `“${one}” and “${two}” are both in ${language}, and an article has one text in each language. Delete the text that is not needed for good, then join; a text in the trash counts as well.`,
  joinLive: (title: string, languages: string, other: boolean) =>
    other
      ? `“${title}” is live in ${languages} and the article it would become part of is not. Join them the other way round: open “${title}” and join it with this one.`
      : `“${title}” is live in ${languages}. Withdraw it, join the two articles, then publish ${languages} again: its address stays.`,
  languageForbidden: () => 'You do not work in this language.',
  originalForbidden: () => 'Translators write translations, not originals.',
  languageMissing: () => 'Choose the language of the text.',
  kindMissing: () => 'Say whether the text is the original or a translation.',
  articleFixed: () =>
    'A text stays with its article. Start a new text at the other article, or join the two articles into one.',
  dueByEditors: () => 'An editor of this language says until when a text is due. Leave the time as it is.',
  assigneeByEditors: () =>
    'Take a text that nobody has, or hand on your own; others are given by an editor of this language.',
  readyByEditors: () => 'An editor of this language calls a text ready. Send it to review instead.',
  languageFixed: () => 'The language of a text cannot be changed. Start a new text of the article in that language.',
  twiceInLanguage: () => 'The article already has a text in this language.',
  notAllowed: () => 'You may not do this.',
  loginFirst: () => 'Log in first.',
  mayNotRedact: () => 'You may not redact what was published. Ask an administrator.',
  unknownAct: (act: string) => `There is no act “${act}”.`,
  termMissing: () => 'A term needs a word in at least one language.',
  malformed: (what: string) => `The request cannot be read: ${what}.`,
  dueInThePast: () => 'The time lies in the past.',
  dueUnreadable: () => 'Give a day and minute that exist as YYYY-MM-DDTHH:MM; it is read as Korea time.',
  dueTooFar: () => 'The time lies more than five years ahead.',
  scheduledTwice: () => 'The same text is already scheduled for this minute.',
  scheduleOfNothing: () =>
    'Nothing would go out: choose a language, or change something of a live article before scheduling it alone.',
  scheduleGone: () => 'This schedule is no longer pending.',
  rescheduleGone: () =>
    'This schedule cannot be set again as it was: its time has passed, or something was published, withdrawn or scheduled meanwhile. Schedule it anew.',
  liveRedaction: () => 'A text that is live cannot be redacted. Correct or withdraw it first.',
  redactionWithoutReason: () => 'A redaction needs its reason.',
  databaseAway: () =>
    'The database does not answer. Nothing was saved; what you wrote is still here. Try again in a moment.',
  databaseAwayReading: () => 'The database does not answer, so this cannot be shown. Open it again in a moment.',
  databaseAwayLogin: () =>
    'The database does not answer, so the login could not be checked. Nothing is wrong with the password; try again in a moment.',
  databaseAwayAct: () =>
    'The database does not answer. Nothing was done, and readers see what they saw. Try again in a moment.',
  savedUnknown: () =>
    'The database does not answer, so it is not known whether this was saved. What you wrote is still here. Save again in a moment: if it was saved, both versions are shown and nothing is overwritten.',
  outcomeUnknown: () =>
    'The database does not answer, so it is not known whether this was done. Look in a moment how the article stands, and do it again only if nothing happened.',
  unscheduleFirst: (title: string) => `“${title}” is scheduled to go out. Take the schedule back first.`,
  busy: () => 'The same article is being published by others at this moment. Try again.',
}

type Values = Record<string, string>
export type GateSentences = typeof gate
