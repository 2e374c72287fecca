import { type LanguageCode, languageOf } from '../../languages/index.ts'
import { byCharacter, spaces } from './characters.ts'
import { movesIn } from './moves.ts'
import { Pieces } from './pieces.ts'
import { type Run, runsOf } from './runs.ts'
import type { Piece } from './types.ts'
import { type Unit, unitsOf } from './units.ts'

/** What changed between two texts: by word, in Korean by eojeol and then by character inside those that changed. */
export function diffWords(before: string, after: string, language: LanguageCode): Piece[] {
  const pieces = new Pieces()
  if (before === after) {
    pieces.add({ state: 'same', text: before })
    return pieces.all()
  }
  const runs = runsOf(unitsOf(before, language), unitsOf(after, language))
  const moves = movesIn(runs)
  const finer = languageOf(language).comparedBy === 'eojeol'
  for (const run of runs) {
    const moved = [...run.before, ...run.after].some((unit) => moves.has(unit))
    if (run.same) same(run, pieces)
    else if (finer && !moved) byCharacter(run.before, run.after, pieces)
    else changed(run, moves, pieces)
  }
  return pieces.all()
}

function same({ before, after }: Run, into: Pieces): void {
  for (const [index, unit] of before.entries()) {
    into.add({ state: 'same', text: unit.word })
    spaces(unit, after[index] ?? unit, into)
  }
}

function changed({ before, after }: Run, moves: Map<Unit, number>, into: Pieces): void {
  const [lastBefore, lastAfter] = [before.at(-1), after.at(-1)]
  // Space that stands behind the run in both texts has not changed.
  const space = lastBefore?.space === lastAfter?.space ? (lastAfter?.space ?? '') : ''
  const add = (unit: Unit, side: 'before' | 'after', last: boolean) => {
    const text = unit.word + (last && space !== '' ? '' : unit.space)
    const move = moves.get(unit)
    if (move !== undefined) into.add({ state: 'moved', side, move, text })
    else into.add({ state: side === 'before' ? 'removed' : 'added', text })
  }
  for (const unit of before) add(unit, 'before', unit === lastBefore)
  for (const unit of after) add(unit, 'after', unit === lastAfter)
  into.add({ state: 'same', text: space })
}
