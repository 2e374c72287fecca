import { foreignIn } from '../../languages/slips.ts'
import type { Found, TextPair } from './types.ts'

const bare = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .toLowerCase()
const LETTER = /\p{L}/u

/** A target that is empty, or the source over again. */
export function untranslated({ source, target, from, to }: TextPair): Found[] {
  if (!LETTER.test(source)) return []
  const whole = (text: string) => ({ start: 0, end: text.length, text })
  if (!/[\p{L}\p{N}]/u.test(target)) return [{ kind: 'untranslated', code: 'block-empty', source: whole(source) }]
  if (bare(source) !== bare(target)) return []
  const hangul = /[가-힣]/.test(source)
  const latin = source.split(/\s+/).filter((word) => /^[a-z]{3,}/.test(word)).length
  const foreign = from !== to && (hangul || latin >= 2 || foreignIn(target, to).length > 0)
  return foreign ? [{ kind: 'untranslated', code: 'same-as-source', source: whole(source), target: whole(target) }] : []
}
