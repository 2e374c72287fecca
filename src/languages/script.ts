const LETTER = /\p{L}/gu
export const HANGUL = /[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]/g
export const LATIN = /\p{Script=Latin}/gu

/** A text without characters that nobody sees, such as the Hangul filler, which counts as a letter. */
export const visible = (text: string): string => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')

/** Share of a text's letters that belong to a script, 0 where it has no letters. */
export function shareOf(script: RegExp, text: string): number {
  const letters = text.match(LETTER)?.length ?? 0
  return letters === 0 ? 0 : (text.match(script)?.length ?? 0) / letters
}
