import type { EditionKind } from '../../editions/types.ts'
import type { LanguageCode } from '../../languages/index.ts'
import type { TranslationContent } from '../../working/types.ts'
import { type Segment, segmentsOf } from '../segments.ts'
import { codedOf } from './codes.ts'
import { shapeOf, unitHash } from './stamp.ts'
import type { ExchangeHelp, ExchangeText, ExchangeUnit, UnitState } from './types.ts'

export interface Pair {
  article: string
  from: LanguageCode
  to: LanguageCode
  source: { hash: string; rev: number; at: string; content: TranslationContent }
  target: {
    rev: number
    workflow: 'draft' | 'review' | 'ready'
    content: TranslationContent
    /** The source as it stood when the translation was last in step with it; null where it is, or that was not kept. */
    follows: TranslationContent | null
    /** What editors said of it and nobody resolved: of a block by its id, of a field by its key, '' of all. */
    remarks?: readonly { block: string; words: string }[]
  } | null
}

const AT_REST: Record<EditionKind, UnitState> = {
  original: 'translated',
  human: 'translated',
  machine: 'machine',
  'machine-reviewed': 'reviewed',
}

function stateOf(segment: Segment, target: NonNullable<Pair['target']>, followed: ReadonlyMap<string, Segment> | null) {
  const before = followed?.get(segment.key)
  if (followed && (!before || shapeOf(codedOf(before.inlines).pieces) !== shapeOf(codedOf(segment.inlines).pieces)))
    return 'changed'
  if (target.workflow === 'ready') return 'final'
  return target.workflow === 'review' ? 'in review' : AT_REST[target.content.kind]
}

const byKey = (content: TranslationContent): Map<string, Segment> =>
  new Map(segmentsOf(content).map((segment) => [segment.key, segment]))

/** Remarks, each given out once: a block's with its first text, and what belongs to no text with the whole. */
class Remarks {
  #left: { block: string; words: string }[]
  constructor(all: readonly { block: string; words: string }[]) {
    this.#left = [...all]
  }
  take(key: string, block: string | null): string[] {
    const taken = this.#left.filter((one) => one.block === key || (block !== null && one.block === block))
    this.#left = this.#left.filter((one) => !taken.includes(one))
    return taken.map(({ words }) => words)
  }
  rest(): string[] {
    return this.#left.map(({ words }) => words)
  }
}

/** A text and its translation as they go out, with what helps a translator. */
export async function exchangeText(pair: Pair, help: ExchangeHelp = {}): Promise<ExchangeText> {
  const { article, from, to, source, target } = pair
  const targets = target ? byKey(target.content) : null
  const followed = target?.follows ? byKey(target.follows) : null
  const remarks = new Remarks(target?.remarks ?? [])
  const units: ExchangeUnit[] = []
  for (const segment of segmentsOf(source.content)) {
    const { key, kind } = segment
    const coded = codedOf(segment.inlines)
    const own = targets?.get(key)
    const translated = own ? codedOf(own.inlines, coded.codes) : null
    const state: UnitState = target && own ? stateOf(segment, target, followed) : 'untranslated'
    const due = state === 'untranslated' || state === 'changed'
    units.push({
      key,
      kind,
      source: coded.pieces,
      target: translated?.pieces ?? null,
      codes: new Map([...coded.codes, ...(translated?.codes ?? [])]),
      state,
      was: unitHash(translated?.pieces ?? null),
      notes: remarks.take(key, segment.block),
      terms: (await help.terms?.(segment, from, to)) ?? [],
      matches: due ? ((await help.matches?.(segment, article, to)) ?? []) : [],
    })
  }
  return {
    stamp: { article, from, to, hash: source.hash, rev: source.rev, targetRev: target?.rev ?? 0 },
    title: source.content.title,
    at: source.at,
    notes: remarks.rest(),
    units,
  }
}
