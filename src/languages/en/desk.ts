/** What the admin's own parts say. */
export const desk = {
  languageMark: 'Words of the other language',
}

export type DeskSentences = typeof desk
