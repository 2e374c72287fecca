import iconv from 'iconv-lite'
import type { Part, Signature } from './signature.ts'
import type { Edit } from './types.ts'

const HANGUL = /[\uac00-\ud7a3]/

/** Rule SLASH: quotation marks that a server put a backslash before. Sure where it did so to every one. */
export function slashes(part: Part, signature: Signature): Edit[] {
  if (signature.latex) return []
  const slashed = signature.parts.reduce((sum, { text }) => sum + (text.match(/(?<!\\)\\['"]/g)?.length ?? 0), 0)
  if (slashed === 0) return []
  const plain = signature.parts.reduce((sum, { text }) => sum + (text.match(/(?<!\\)['"]/g)?.length ?? 0), 0)
  const confidence = plain === 0 ? 'certain' : 'probable'
  return [...part.text.matchAll(/(?<!\\)\\(['"])/g)]
    .filter((match) => !part.skip(match.index))
    .map((match) => {
      const start = part.start + match.index
      return { start, end: start + 2, after: match[1] ?? '', rule: 'SLASH', confidence }
    })
}

/** Rule C1: a syllable that only CP949 has, read as EUC-KR: a C1 control and a letter. Sure among Hangul. */
export function tornSyllables(part: Part): Edit[] {
  return [...part.text.matchAll(/[\u0081-\u009f][A-Za-z]/g)].map((match) => {
    const bytes = Buffer.from(match[0], 'latin1')
    const syllable = iconv.decode(bytes, 'cp949')
    const around =
      part.text.slice(Math.max(0, match.index - 1), match.index) + part.text.slice(match.index + 2, match.index + 3)
    const sure = syllable.length === 1 && HANGUL.test(syllable) && HANGUL.test(around)
    const start = part.start + match.index
    return {
      start,
      end: start + 2,
      after: sure ? syllable : match[0],
      rule: 'C1',
      confidence: sure ? 'certain' : 'suspect',
    }
  })
}

/** Rule LOST: a character that a cut or a wrong encoding destroyed. Only reported. */
export function lost(part: Part): Edit[] {
  return [...part.text.matchAll(/\ufffd+/g)].map((match) => {
    const start = part.start + match.index
    return { start, end: start + match[0].length, after: match[0], rule: 'LOST', confidence: 'suspect' }
  })
}
