import type { Inline } from '../../body/types.ts'
import { type Coded, CrossedCodes, inlinesOf, isOptional } from './codes.ts'
import type { UnitReason } from './refusal.ts'
import type { Code, Piece, ReadUnit } from './types.ts'

type Taken = { inlines: Inline[]; refused?: undefined } | { inlines?: undefined; refused: UnitReason }

const idOf = (piece: Exclude<Piece, string>): string =>
  'open' in piece ? piece.open : 'close' in piece ? piece.close : piece.alone

const begins = (pieces: readonly Piece[]): { id: string; paired: boolean }[] =>
  pieces.flatMap((piece) =>
    typeof piece === 'string' || 'close' in piece ? [] : [{ id: idOf(piece), paired: 'open' in piece }],
  )

/** What the file's ids are called here: tools number codes anew, alike in source and target. */
function renaming(file: readonly Piece[], ours: readonly Piece[]): Map<string, string> | null {
  const [theirs, own] = [begins(file), begins(ours)]
  if (theirs.length !== own.length) return null
  const names = new Map<string, string>()
  for (const [index, { id, paired }] of theirs.entries()) {
    const mine = own[index]
    if (!mine || mine.paired !== paired) return null
    names.set(id, mine.id)
  }
  return names
}

const renamed = (pieces: readonly Piece[], names: ReadonlyMap<string, string>): Piece[] =>
  pieces.map((piece) => {
    if (typeof piece === 'string') return piece
    const id = names.get(idOf(piece)) ?? idOf(piece)
    return 'open' in piece ? { open: id } : 'close' in piece ? { close: id } : { alone: id }
  })

const isBreak = (code: Code | undefined): boolean => code?.kind === 'break'

/**
 * The unit's target as inlines, where its codes are the source's: each once, none more.
 * A code that the translation left out or had of its own before stays its own affair.
 */
export function targetOf(
  unit: Pick<ReadUnit, 'source' | 'looseBreaks'> & { target: readonly Piece[] },
  source: Coded,
  before: Coded | null,
  language: string,
): Taken {
  const names = renaming(unit.source, source.pieces)
  if (!names) return { refused: 'source-altered' }
  const pieces = renamed(unit.target, names)
  const codes = new Map<string, Code>([...source.codes, ...(before?.codes ?? [])])
  const seen = new Map<string, number>()
  for (const { id } of begins(pieces)) seen.set(id, (seen.get(id) ?? 0) + 1)
  for (const [id, times] of seen) {
    if (unit.looseBreaks && /^break\d+$/.test(id)) codes.set(id, { kind: 'break' })
    else if (!codes.has(id) || (times > 1 && !(unit.looseBreaks && isBreak(codes.get(id)))))
      return { refused: 'codes-added' }
  }
  for (const [id, code] of source.codes) {
    const due = before === null || before.codes.has(id)
    const loose = isOptional(code) || (unit.looseBreaks === true && isBreak(code))
    if (due && !loose && !seen.has(id)) return { refused: 'codes-lost' }
  }
  try {
    return { inlines: inlinesOf(pieces, codes, language) }
  } catch (error) {
    if (error instanceof CrossedCodes) return { refused: 'codes-crossed' }
    throw error
  }
}
