import type { LanguageCode } from '../../languages/index.ts'
import type { ActResult } from '../../publishing/types.ts'
import type { Ask } from '../useAsk.ts'
import type { Chosen } from './types.ts'

/**
 * Says at the desk what was chosen for the other language of a correction that went out.
 * @returns languages for which the question stands open; what could not be said stays so
 */
export async function answerElsewhere(
  ask: Ask,
  article: string | number,
  { elsewhere, brings, languages }: Pick<Chosen, 'elsewhere' | 'brings' | 'languages'>,
  { asks = [], sequence }: Pick<ActResult, 'asks' | 'sequence'>,
): Promise<LanguageCode[]> {
  const say = (language: LanguageCode, body: object) => ask('/bilingual/work', { article, language, ...body })
  for (const language of languages)
    for (const correction of brings) await say(language, { act: 'corrected', correction })
  const open: LanguageCode[] = []
  // What was brought over from there is nothing new there.
  const answer = brings.length > 0 ? 'not needed' : elsewhere
  for (const { language } of asks) {
    const needed = answer === 'needed'
    const said = answer !== '' && (await say(language, { act: 'answer', correction: sequence, needed })).ok
    if (!said) open.push(language)
  }
  return open
}
