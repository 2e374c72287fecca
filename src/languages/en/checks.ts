type Values = Record<string, string>

/** What the checks of a text and its translation say, each by its code. */
export const checks = {
  'number-missing': ({ source }: Values) => `“${source}” of the original is not in the translation.`,
  'number-added': ({ target }: Values) => `“${target}” is not in the original.`,
  'number-differs': ({ source, target }: Values) => `“${source}” became “${target}”: the numbers do not agree.`,
  'unit-missing': ({ source, target }: Values) => `“${source}” became “${target}”: the unit is said on one side only.`,
  'unit-differs': ({ source, target }: Values) => `“${source}” became “${target}”: the units do not agree.`,
  'date-missing': ({ source }: Values) => `The date “${source}” of the original is not in the translation.`,
  'date-added': ({ target }: Values) => `The date “${target}” is not in the original.`,
  'date-differs': ({ source, target }: Values) => `“${source}” became “${target}”: the dates do not agree.`,
  'time-missing': ({ source }: Values) => `The time “${source}” of the original is not in the translation.`,
  'time-added': ({ target }: Values) => `The time “${target}” is not in the original.`,
  'time-differs': ({ source, target }: Values) => `“${source}” became “${target}”: the times do not agree.`,
  'term-missing': ({ term, expected }: Values) =>
    `The glossary has “${expected}” for “${term}”; the translation has not.`,
  'term-forbidden': ({ term, expected, used }: Values) =>
    `“${used}” is not to be used for “${term}”. The glossary has “${expected}”.`,
  'quotes-unbalanced': ({ mark }: Values) => `The quotation mark ${mark} opens or closes nothing.`,
  'quote-lost': ({ source }: Values) =>
    `${source || 'A quotation'} is a speaker’s words in the original and no quotation here.`,
  'quote-added': ({ target }: Values) => `${target || 'A quotation'} is no quotation in the original.`,
  'link-missing': ({ address, title }: Values) =>
    `A link of the original is missing: ${title ? `to the article “${title}”` : address}`,
  'image-missing': () => 'A picture of the original is missing.',
  'footnote-missing': ({ mark }: Values) => `Footnote ${mark} of the original is missing.`,
  'dateline-missing': ({ source }: Values) => `The original has the dateline “${source}”, the translation has none.`,
  'dateline-differs': ({ source, target }: Values) => `The datelines do not agree: “${source}” and “${target}”.`,
  'byline-missing': ({ source }: Values) => `The original is signed “${source}”, the translation is not.`,
  'byline-differs': ({ source, target }: Values) => `The signatures do not agree: “${source}” and “${target}”.`,
  'block-empty': ({ source }: Values) => `Not translated: “${source}”`,
  'same-as-source': ({ source }: Values) => `The translation is the original over again: “${source}”`,
  'hangul-left': ({ target }: Values) => `Hangul is left in the English text: “${target}”`,
  'latin-left': ({ target }: Values) => `English is left in the Korean text: “${target}”`,
  'spaces-doubled': ({ target }: Values) => `Two spaces in a row: “${target}”`,
  'particle-wrong': ({ target, better }: Values) => `“${target}” has the wrong particle: “${better}”.`,
  'straight-quotes': () => 'Straight quotation marks. Korean has “ ” and ‘ ’.',
  'full-width': ({ target }: Values) => `“${target}” is a full-width character; the half-width one belongs here.`,
  'space-in-brackets': () => 'There is a space inside brackets or quotation marks.',
  'space-before': ({ target }: Values) => `There is a space before “${(target ?? '').trim()}”.`,
  'middle-dot': ({ target }: Values) => `“${(target ?? '').trim()}” is another dot than the middle dot “·”.`,
  ellipsis: () => 'An ellipsis is written “…”.',

  reasonMissing: () => 'Say why this may stay as it is.',
  findingGone: () => 'The text has changed, and this is no longer found in it.',
  notWaived: () => 'This was not waived.',
  errorsNeedAnEditor: () =>
    'What holds back publishing can be waived only by somebody who may publish in this language.',
  savedMeanwhile: () => 'Somebody else waived something at the same moment. Try again.',
}
export type CheckSentences = typeof checks
