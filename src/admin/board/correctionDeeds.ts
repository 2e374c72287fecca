import type { DeskboardSentences } from '../../languages/deskboard.ts'

/** What can be said of a correction, each with the words in which it is told. */
export const correctionDeeds = (
  { correctionSaid }: DeskboardSentences,
  correction: number,
  act: (body: object, said: string) => void,
) => ({
  answer: (needed: boolean): void =>
    act({ act: 'answer', correction, needed }, needed ? correctionSaid.yes : correctionSaid.no),
  done: (): void => act({ act: 'corrected', correction }, correctionSaid.done),
})
