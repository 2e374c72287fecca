import type { Inline, Mark, TextInline } from '../../body/types.ts'
import type { Code, Piece } from './types.ts'

export interface Coded {
  pieces: Piece[]
  codes: Map<string, Code>
}

const signature = (code: Code): string =>
  JSON.stringify(
    code.kind === 'mark'
      ? [code.kind, [...code.marks].sort(), code.lang ?? '']
      : code.kind === 'link'
        ? [code.kind, code.href ?? '', code.article ?? '']
        : [code.kind],
  )

/** Gives ids: those of the source's codes where a target has the same, else new ones behind them. */
function numbering(known: ReadonlyMap<string, Code>) {
  const free = new Map<string, string[]>()
  for (const [id, code] of known) free.set(signature(code), [...(free.get(signature(code)) ?? []), id])
  let last = known.size
  return (code: Code): string => {
    const same = free.get(signature(code))?.shift()
    if (same !== undefined) return same
    last += 1
    return String(last)
  }
}

const NONE: ReadonlyMap<string, Code> = new Map()

/** Inlines as words and codes. A translation's codes get the ids that the same codes have in its source. */
export function codedOf(inlines: readonly Inline[], known: ReadonlyMap<string, Code> = NONE): Coded {
  const idOf = numbering(known)
  const coded: Coded = { pieces: [], codes: new Map() }
  const take = (code: Code): string => {
    const id = idOf(code)
    coded.codes.set(id, code)
    return id
  }
  const paired = (code: Code, inside: () => void) => {
    const id = take(code)
    coded.pieces.push({ open: id })
    inside()
    coded.pieces.push({ close: id })
  }
  const words = (text: string) => {
    for (const part of text.split(/([\t\n])/)) {
      if (part === '\t') coded.pieces.push({ alone: take({ kind: 'tab' }) })
      else if (part === '\n') coded.pieces.push({ alone: take({ kind: 'break' }) })
      else if (part !== '') coded.pieces.push(part)
    }
  }
  const add = (inline: Inline) => {
    if (inline.type === 'break') coded.pieces.push({ alone: take({ kind: 'break' }) })
    else if (inline.type === 'link') {
      const { href, article, newTab } = inline
      const code: Code = { kind: 'link', ...(href && { href }), ...(article && { article }), ...(newTab && { newTab }) }
      paired(code, () => inline.children.forEach(add))
    } else if (inline.marks?.length || inline.lang) {
      const { marks = [], lang } = inline
      paired({ kind: 'mark', marks, ...(lang && { lang }) }, () => words(inline.text))
    } else words(inline.text)
  }
  inlines.forEach(add)
  return coded
}

/** Codes that do not nest, close what is not open, or put a link into a link. */
export class CrossedCodes extends Error {}

const ORDER: Mark[] = ['bold', 'italic', 'underline', 'strikethrough', 'code', 'subscript', 'superscript']

const look = (open: readonly Code[], language: string): Omit<TextInline, 'type' | 'text'> => {
  const marks = new Set<Mark>()
  let lang: string | undefined
  for (const code of open) {
    if (code.kind !== 'mark') continue
    for (const mark of code.marks) marks.add(mark)
    lang = code.lang ?? lang
  }
  const named = lang !== undefined && lang !== language
  return { ...(marks.size > 0 && { marks: ORDER.filter((mark) => marks.has(mark)) }), ...(named && { lang }) }
}

/**
 * Words and codes as inlines of a text in `language`; words marked as that language lose the mark.
 * @throws CrossedCodes
 */
export function inlinesOf(pieces: readonly Piece[], codes: ReadonlyMap<string, Code>, language: string): Inline[] {
  const root: Inline[] = []
  const open: { id: string; code: Code; into: Inline[] }[] = []
  const into = () => open.at(-1)?.into ?? root
  const put = (inline: Inline) => {
    const last = into().at(-1)
    if (inline.type === 'text' && last?.type === 'text' && sameLook(last, inline)) last.text += inline.text
    else into().push(inline)
  }
  const words = (text: string) =>
    put({
      type: 'text',
      text,
      ...look(
        open.map(({ code }) => code),
        language,
      ),
    })
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      if (piece !== '') words(piece)
      continue
    }
    const id = 'open' in piece ? piece.open : 'close' in piece ? piece.close : piece.alone
    const code = codes.get(id)
    if (!code || 'alone' in piece !== (code.kind === 'break' || code.kind === 'tab')) throw new CrossedCodes(id)
    if ('alone' in piece) code.kind === 'tab' ? words('\t') : put({ type: 'break' })
    else if ('close' in piece) {
      if (open.pop()?.id !== id) throw new CrossedCodes(id)
    } else if (code.kind === 'link') {
      if (open.some((one) => one.code.kind === 'link')) throw new CrossedCodes(id)
      const { kind: _, ...link } = code
      const children: Inline[] = []
      into().push({ type: 'link', ...link, children })
      open.push({ id, code, into: children })
    } else open.push({ id, code, into: into() })
  }
  if (open.length > 0) throw new CrossedCodes(open[0]?.id)
  return root
}

const sameLook = (a: TextInline, b: TextInline): boolean =>
  a.lang === b.lang && (a.marks ?? []).join() === (b.marks ?? []).join()

/** Codes that a translation may leave out: words of another language are often the translation's own. */
export const isOptional = (code: Code | undefined): boolean => code?.kind === 'mark' && code.marks.length === 0
